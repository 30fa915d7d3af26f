import type {Root} from 'hast'
import type {Moment} from '../model/article.ts'
import {MONTHS, parseMoment} from '../time/instant.ts'
import {isElement, type Parent} from './context.ts'

/** So many lines at the start of a body may be a dateline, and so long may a line before the text be. */
const LINES = 4
const SHORT = 60
/** So many characters of a body are looked at. */
const READ = 400

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const CHINESE_DAY = '(?<year>\\d{4})\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日'
const AMERICAN_DAY = `(?<name>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`
const BRITISH_DAY = `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<name>${MONTH}),?\\s+(?<year>\\d{4})`
const NUMBER_DAY = '(?<year>\\d{4})(?:/(?<month>\\d{1,2})/(?<day>\\d{1,2})|\\.(?<month2>\\d{1,2})\\.(?<day2>\\d{1,2}))'
const WEEKDAY_FIRST = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,?\\s+)?'
const WEEKDAY_LAST = '(?:\\s*[（(]?\\s*(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\\s*[)）]?)?'
const CLOCK = '(?:(?:\\s*,\\s*|\\s+|\\s*at\\s+)(?<hour>\\d{1,2})[:：](?<minute>\\d{2})(?:[:：](?<second>\\d{2}))?)?'
const LABEL =
  '(?:(?:first\\s+)?(?:published|posted|date)(?:\\s+(?:on|at))?\\s*[:：]?\\s*|(?:发布|發布|發佈|发表|發表|刊登|出版|日期|时间|時間)(?:于|於|时间|時間|日期)?\\s*[:：]?\\s*)?'

/** A line that is a date and nothing else, by the way in which it writes the day. */
const WHOLE: readonly RegExp[] = [CHINESE_DAY, AMERICAN_DAY, BRITISH_DAY, NUMBER_DAY].map(
  (day) => new RegExp(`^${LABEL}${WEEKDAY_FIRST}${day}${WEEKDAY_LAST}${CLOCK}$`, 'i'),
)

/** The beginning of a text that names place, day and agency, with the full date. */
const OPENING: readonly RegExp[] = [
  // 【某报2015年3月7日讯】, （某社某地2015年3月7日电）, 某社某地2015年3月7日电
  new RegExp(
    `^[【（(［[]?[^\\s。！？!?，,；;：:]{0,24}\\s?${CHINESE_DAY}\\s*(?:电|電|讯|訊)(?=[】）)］\\]\\s：:，,]|$|（|\\()`,
  ),
  // LAKE TOWN, March 7, 2015 (Agency) —
  new RegExp(
    `^(?:\\p{Lu}[\\p{Lu} .'’-]{1,40},\\s+)?${AMERICAN_DAY}\\s*(?:\\([^()]{1,40}\\)\\s*)?(?:[—–]|-{1,2}\\s)`,
    'u',
  ),
  new RegExp(
    `^(?:\\p{Lu}[\\p{Lu} .'’-]{1,40},\\s+)?${BRITISH_DAY}\\s*(?:\\([^()]{1,40}\\)\\s*)?(?:[—–]|-{1,2}\\s)`,
    'u',
  ),
]

/** A line that `parseMoment` may read. */
const PLAIN_TIME = /^\d{4}-\d\d-\d\d|^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}/i

/**
 * The time in the dateline of a body: a short line of its own before the text, if `isAlone`, and otherwise only the
 * opening of the text that names the full date. Null without a dateline. Nothing is removed. `zone` (IANA) applies to
 * days and to times without an offset. Source: docs/format.md §4.
 */
export function datelineIn(tree: Root, zone: string, isAlone: boolean): Moment | null {
  for (const line of openingLines(tree, isAlone)) {
    const moment = (isAlone && line.length <= SHORT ? wholeLine(line, zone) : null) ?? openingOf(line, zone)
    if (moment !== null) return moment
    if (line.length > SHORT) return null
  }
  return null
}

function wholeLine(line: string, zone: string): Moment | null {
  const plain = PLAIN_TIME.test(line) ? parseMoment(line, zone) : null
  return plain ?? firstOf(WHOLE, line, zone)
}

const openingOf = (line: string, zone: string): Moment | null => firstOf(OPENING, line.slice(0, 120), zone)

/** Every pattern names a year, and most lines have none. */
const YEAR = /\d{4}/

function firstOf(patterns: readonly RegExp[], line: string, zone: string): Moment | null {
  if (!YEAR.test(line)) return null
  for (const pattern of patterns) {
    const groups = pattern.exec(line)?.groups
    if (!groups) continue
    const {year = '', name, day2, month2, hour, minute, second = '00'} = groups
    const month = name === undefined ? (groups.month ?? month2 ?? '') : String(monthOf(name))
    const date = [year, month.padStart(2, '0'), (groups.day ?? day2 ?? '').padStart(2, '0')].join('-')
    const clock = hour === undefined || minute === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}:${second}`
    const moment = parseMoment(`${date}${clock}`, zone)
    if (moment !== null) return moment
  }
  return null
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Elements within a line of text. */
const INLINE = new Set('a abbr b bdi bdo cite em font i mark q s small span strong sub sup time u'.split(' '))

/**
 * The first lines with text of a body, trimmed; a few hundred characters at most. None if no line can be a dateline,
 * for which a line alone needs a digit and an opening a year.
 */
function openingLines(tree: Root, isAlone: boolean): readonly string[] {
  let text = ''
  const read = (parent: Parent): void => {
    for (const child of parent.children) {
      if (text.length > READ) return
      if (child.type === 'text') text += child.value
      if (!isElement(child) || child.tagName === 'script' || child.tagName === 'style') continue
      const isBlock = !INLINE.has(child.tagName)
      if (isBlock) text += '\n'
      read(child)
      if (isBlock) text += '\n'
    }
  }
  read(tree)
  if (!(isAlone ? /\d/ : YEAR).test(text)) return []
  const lines = text.split('\n').map((line) => line.replace(/[\s\u3000\u200B\uFEFF]+/g, ' ').trim())
  return lines.filter((line) => line !== '').slice(0, LINES)
}
