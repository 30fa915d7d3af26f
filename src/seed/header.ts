import type {EpochMs} from '../model/brand.ts'
import {type Problem, quote, type Result, refuse} from '../model/problem.ts'
import {parseMoment} from '../time/instant.ts'
import type {Lines} from './lines.ts'

/** The block above a body: FORMAT §2, variants H1 and H2. */
export interface Header {
  readonly title: string
  readonly href: string
  /** The line on which the address stands. */
  readonly line: number
  readonly feedTime: EpochMs | null
  /** A time that stood there and could not be read. */
  readonly oddTime: Problem | null
}

/** Bounded, so that no file can make it search for long. */
const STAMP = /^<!--\s{0,20}(\S{0,40})\s{0,20}-->$/
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SEPARATOR = /^-{3,}\s*$/
const DATE_LINE = /^日期[：:]\s*(.*)$/

/** A title with line feeds in it spans lines; more than this is no title. */
const MAX_TITLE_LINES = 20

const TODO = 'If this is an article, give it the header that the README shows; if not, move it out of the seeds folder.'

/** Whether what stands here could be a header at all: after a front block there may be none. */
export function opensHeader(lines: Lines): boolean {
  const ahead = lines.fork()
  ahead.skipBlank()
  if (STAMP.test(ahead.peek().trim())) {
    ahead.next()
    ahead.skipBlank()
    return ahead.peek().startsWith('[')
  }
  return splitTitle(ahead.peek()) !== null
}

/** Reads the header that stands here and leaves the reader at the first line of the body. */
export function readHeader(lines: Lines, file: string): Result<Header> {
  lines.skipBlank()
  const stampLine = lines.number
  const stamp = STAMP.exec(lines.peek().trim())
  if (stamp) lines.next()
  lines.skipBlank()

  const titleAt = lines.number
  const opening = lines.peek()
  const titled = readTitle(lines)
  if (!titled) {
    const expected = stamp ? 'a line "[title](address)"' : 'a header: "<!--milliseconds-->", then "[title](address)"'
    const found = opening.trim() === '' ? 'the end of the file' : quote(opening)
    return refuse({file, line: titleAt, rule: 'header', found, expected, todo: TODO})
  }

  lines.skipBlank()
  if (!SEPARATOR.test(lines.peek())) {
    const found = lines.done ? 'the end of the file' : quote(lines.peek())
    return refuse({file, line: lines.number, rule: 'header', found, expected: 'a line "------"', todo: TODO})
  }
  lines.next()

  if (stamp) {
    const time = stampTime(stamp[1] ?? '')
    return {
      ok: true,
      value: {
        ...titled,
        line: titleAt,
        feedTime: time.at,
        oddTime: time.odd ? oddTime(file, stampLine, stamp[1] ?? '') : null,
      },
    }
  }
  return readDateLine(lines, file, {...titled, line: titleAt})
}

interface Titled {
  readonly title: string
  readonly href: string
}

function readTitle(lines: Lines): Titled | null {
  if (!lines.peek().startsWith('[')) return null
  const ahead = lines.fork()
  let joined = ''
  for (let taken = 0; taken < MAX_TITLE_LINES && !ahead.done; taken++) {
    joined += (joined === '' ? '' : ' ') + ahead.next()
    const titled = splitTitle(joined)
    if (!titled) continue
    for (let line = 0; line <= taken; line++) lines.next()
    return titled
  }
  return null
}

/**
 * `[title](address)`: the *last* `](scheme:` splits, the final `)` ends, since titles are not escaped and addresses hold
 * brackets (FORMAT §2). No single pattern: on a line with many `](` one would search for minutes.
 */
function splitTitle(line: string): Titled | null {
  const trimmed = line.trimEnd()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(')')) return null
  for (let at = trimmed.lastIndexOf(']('); at > 0; at = trimmed.lastIndexOf('](', at - 1)) {
    const href = trimmed.slice(at + 2, -1)
    if (SCHEME.test(href)) return /\s/.test(href) ? null : {title: trimmed.slice(1, at), href}
  }
  return null
}

/** 13 digits are milliseconds, 10 are seconds, `NaN` is a feed without time; anything else is that too, with a warning. */
function stampTime(stamp: string): {readonly at: EpochMs | null; readonly odd: boolean} {
  if (/^\d{13}$/.test(stamp)) return {at: Number(stamp) as EpochMs, odd: false}
  if (/^\d{10}$/.test(stamp)) return {at: (Number(stamp) * 1000) as EpochMs, odd: false}
  return {at: null, odd: stamp !== 'NaN'}
}

function readDateLine(lines: Lines, file: string, titled: Titled & Pick<Header, 'line'>): Result<Header> {
  lines.skipBlank()
  const line = lines.number
  const date = DATE_LINE.exec(lines.peek())
  if (!date) {
    const found = lines.done ? 'the end of the file' : quote(lines.peek())
    const expected = 'a time: "<!--milliseconds-->" above the title, or "日期：" and an RFC 822 date below the line'
    return refuse({file, line, rule: 'header', found, expected, todo: TODO})
  }
  lines.next()
  const moment = parseMoment(date[1] ?? '', 'UTC')
  const odd = moment === null ? oddTime(file, line, date[1] ?? '') : null
  return {ok: true, value: {...titled, feedTime: moment?.at ?? null, oddTime: odd}}
}

function oddTime(file: string, line: number, found: string): Problem {
  return {
    file,
    line,
    rule: 'feed-time',
    found: quote(found),
    expected: '13 digits of milliseconds since 1970, or an RFC 822 date',
    todo: 'The article is kept; its time comes from its body or its address, or it stands among the undated.',
  }
}
