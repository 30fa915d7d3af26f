import type {Element} from 'hast'
import {type Findings, isElement, type Step} from './context.ts'
import {namesBeforePlace, namesInList} from './person-names.ts'
import {textOf} from './text.ts'

/** The number of lines at the start and at the end of a body that may name the authors. */
const START = 4
const END = 6
/** A line that only names people has at most this many characters. */
const LONGEST = 140

const REPORTER = '(?:记者|記者|特派员|特派員|专栏作家|專欄作家|专栏作者|專欄作者|特约撰稿人|特約撰稿人)'
const VERB = '(?:报道|报导|報道|報導|专访|專訪|专电|專電|特稿|撰文|采访|採訪)'
const MANNER = '(?:综合外电|綜合外電|综合|綜合|采访|採訪|编译|編譯|专题|專題|连线|連線|联合|聯合|现场|現場|发自|發自)'
const EDITOR = '(?:责编|責編|责任编辑|責任編輯|编辑|編輯|网编|網編|编译|編譯|翻译|翻譯)'

/** A form in which a line names its reporters in one piece with their place and the verb: the group `names`. */
interface Dateline {
  readonly at: 'start' | 'either'
  readonly match: RegExp
}

const DATELINES: readonly Dateline[] = [
  // `【某报某日讯】（某报记者某某甲综合报导）…`, `（某社記者某某甲台北7日電）…`
  {
    at: 'start',
    match: new RegExp(
      `^(?:【[^】]{1,40}】)?\\s*[（(][^（()）]{0,14}?${REPORTER}\\s*(?<names>[^（()）：:]{2,60})[）)]`,
      'u',
    ),
  },
  // `某电台记者某某甲 责编：某乙`
  {
    at: 'either',
    match: new RegExp(
      `^[（(]?[^。，：:（()）]{0,16}?${REPORTER}\\s*(?<names>\\p{Script=Han}{2,4}(?:[、\\s]+\\p{Script=Han}{2,4}){0,3}?)\\s+${EDITOR}.{1,80}$`,
      'u',
    ),
  },
  // `某电台驻某地特约记者某某甲某地报道 责编：某乙`
  {
    at: 'either',
    match: new RegExp(
      `^[（(]?[^。，：:（()）]{0,16}?${REPORTER}\\s*(?<names>[^。，：:（()）]{2,40}?${VERB})[。.]?\\s*(?:${EDITOR}.{1,80})?[）)]?$`,
      'u',
    ),
  },
]

/** A date and the word for a cable, or a verb, behind the names: `7日專電`, `综合报导`. */
const SAID = new RegExp(`\\s*\\d{1,2}\\s*日.{0,8}$|\\s*${MANNER}?\\s*(?:${VERB}|电|電|讯|訊)$`, 'u')
/** Editors and translators behind the authors: `／责编某乙`, `／某乙编译`. */
const BY_AN_EDITOR = new RegExp(`[／/；;\\s]${EDITOR}.*$|[／/][^／/]{2,12}(?:${EDITOR}|整理)$`, 'u')

/** Roles of authors, and of others whom a line names beside them. A responsible editor is no author. */
const AUTHOR =
  '[\\p{Script=Han}]{0,10}(?:记者|記者)|(?:本文|原文|专栏|專欄|特约)?作者|撰文|撰稿人?|撰写|撰寫|执笔|執筆|采写|採寫|采访撰文|图文|文字|文|(?:Written|Reported|Reporting|Words|Story|Text) by|By|Author'
const OTHER =
  '责编|責編|责任编辑|責任編輯|编辑|編輯|网编|網編|编译|編譯|翻译|翻譯|译者|譯者|译|来源|來源|出处|摄影|攝影|图片|图|圖|审校|審校|校对|校對|整理|文字整理|制作|製作|监制|监製|策划|统筹|时间|日期|公众号|微信公众号|(?:Photographs?|Photos?|Editing|Edited|Translated|Translation|Illustrations?|Additional reporting) by|Editors?|Photos?'
const ROLE = new RegExp(
  `(?:^|(?<=[\\s；;，,。.、／/|丨]))(?:(?<author>${AUTHOR})|${OTHER})(?:\\s*[:：|｜丨︱／/]\\s*|\\s+l\\s+|\\s+)`,
  'giu',
)
const BEGINS_WITH_ROLE = new RegExp(`^(?:${ROLE.source})`, 'iu')
const IS_SHORT = /^(?:文|图|圖|译)\s+$/u

/**
 * Step that records the authors whom the text itself names, in its first or last lines, unless they stand beside the
 * time. An element of the page (`Outlet.byline`) often names the account that posted the article, so the text counts
 * more. The lines stay in the text. Source: docs/format.md §9.
 */
export const namedAuthors: Step = (tree, {outlet}, findings) => {
  if (findings.byline.length > 0 && outlet.byline === undefined) return
  const blocks = tree.children as Element[]
  const start = textsOf(blocks, START).flatMap(linesOf).slice(0, START)
  if (record(start, 'start', findings)) return
  const end = textsOf(blocks, -END).flatMap(linesOf).slice(-END).reverse()
  record(end, 'end', findings)
}

/** The first paragraphs and headings, or with a negative number the last ones, in the order of the body. */
function textsOf(blocks: readonly Element[], count: number): readonly Element[] {
  const texts: Element[] = []
  const isLast = count < 0
  for (let passed = 0; passed < blocks.length && texts.length < Math.abs(count); passed++) {
    const block = blocks[isLast ? blocks.length - 1 - passed : passed]
    if (block && (block.tagName === 'p' || /^h[1-6]$/.test(block.tagName))) texts.push(block)
  }
  return isLast ? texts.reverse() : texts
}

function record(lines: readonly string[], at: 'start' | 'end', findings: Findings): boolean {
  for (const line of lines) {
    const names = authorsIn(line, at)
    if (names.length === 0) continue
    findings.byline = [...new Set(names)]
    return true
  }
  return false
}

/** The lines of a block. */
function linesOf(block: Element): readonly string[] {
  const hasBreak = block.children.some((child) => isElement(child) && child.tagName === 'br')
  const text = textOf(block)
  return hasBreak ? text.split('\n').map((line) => line.trim()) : [text.trim()]
}

/** A cheap test: every form of a statement has one of these words. Most lines have none. */
const CHINESE_HINT =
  /[记記]者|特派[员員]|[专專][栏欄]作|作者|撰[文稿写寫]|[执執][笔筆]|[采採][写寫访訪]|文字|图文|文\s*[:：|｜丨︱／/lL]/
const LATIN_HINT = /\b(?:by|author)\b/i

/** The authors that a line at the start or the end of a text names. */
function authorsIn(line: string, at: 'start' | 'end'): readonly string[] {
  if (at === 'end' && line.length > LONGEST) return []
  const head = line.slice(0, LONGEST)
  const isChinese = CHINESE_HINT.test(head)
  if (!isChinese && !LATIN_HINT.test(head)) return []
  for (const dateline of isChinese ? DATELINES : []) {
    if (dateline.at !== at && dateline.at === 'start') continue
    const written = dateline.match.exec(head)?.groups?.names
    if (written === undefined) continue
    const names = withoutVerb(written)
    if (names.length > 0) return names
  }
  return line.length <= LONGEST ? authorsByRole(line) : []
}

function withoutVerb(written: string): readonly string[] {
  const people = written.replace(BY_AN_EDITOR, '').trim()
  const names = people.replace(SAID, '')
  return /\p{Script=Latin}/u.test(names) && names.includes(' ')
    ? namesInList(names)
    : namesBeforePlace(names, names !== people)
}

/** The authors in a line of nothing but roles and names: `文／某甲 图／某乙`, `（记者：某甲 责编：某乙）`. */
function authorsByRole(line: string): readonly string[] {
  const inner = /^[（(](.*)[）)]$/.exec(line)?.[1] ?? line
  if (!BEGINS_WITH_ROLE.test(inner)) return []
  const roles = [...inner.matchAll(ROLE)].filter(([whole]) => !IS_SHORT.test(whole))
  if (roles[0]?.index !== 0) return []
  return roles.flatMap((role, at) => {
    if (role.groups?.author === undefined) return []
    const list = inner.slice(role.index + role[0].length, roles[at + 1]?.index)
    const names = namesInList(list.replace(/[；;，,、。.|丨／/\s]+$/u, '').replace(/ (?:in|from|at) \p{Lu}.*$/u, ''))
    return /^by$/i.test(role.groups.author) ? names.filter((name) => name.includes(' ')) : names
  })
}
