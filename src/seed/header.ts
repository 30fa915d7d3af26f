import type {EpochMs} from '../model/brand.ts'
import {type Problem, quote, type Result, refuse} from '../model/problem.ts'
import type {Lines} from './lines.ts'
import {readStamp} from './stamp.ts'

/** The header above a body: docs/format.md §2, variants H1 and H2. */
export interface Header {
  readonly title: string
  readonly href: string
  /** The number of the line with the address, from 1. */
  readonly line: number
  /** When the feed carried the article; null if the header states no time that can be read. */
  readonly feedTime: EpochMs | null
  /** The warning about a time that could not be read. */
  readonly oddTime: Problem | null
}

/** The repetitions are limited, so that no file makes the search slow. */
const STAMP = /^<!--\s{0,20}(\S{0,40})\s{0,20}-->$/
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SEPARATOR = /^-{3,}\s*$/
const DATE_LINE = /^日期[：:]\s*(.*)$/

/** A title may hold line feeds and span at most this many lines. */
const MAX_TITLE_LINES = 20

const TODO = 'If this is an article, give it the header that the README shows; if not, move it out of the seeds folder.'

/**
 * Whether a header may start at the reader's position: after a front block it may be missing. Does not move the reader.
 */
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

/**
 * Reads the header at the reader's position and leaves the reader at the first line of the body. Returns a problem with
 * `file` and line if there is no header.
 */
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

  const {title, href} = titled
  if (stamp) {
    const text = stamp[1] ?? ''
    const feedTime = readStamp(text)?.at ?? null
    // `NaN` states that the feed had no time.
    const isOdd = feedTime === null && text !== 'NaN'
    return {
      ok: true,
      value: {title, href, line: titleAt, feedTime, oddTime: isOdd ? oddTime(file, stampLine, text) : null},
    }
  }
  return readDateLine(lines, file, {title, href, line: titleAt})
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
 * Splits `[title](address)` at the *last* `](scheme:` and at the final `)`, since titles are not escaped and addresses
 * may hold brackets (docs/format.md §2). A single pattern would take minutes on a line with many `](`.
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
  const moment = readStamp(date[1] ?? '')
  const odd = moment === null ? oddTime(file, line, date[1] ?? '') : null
  return {ok: true, value: {...titled, feedTime: moment?.at ?? null, oddTime: odd}}
}

/** The warning about a time of a header or a front block that cannot be read. */
export function oddTime(file: string, line: number, found: string): Problem {
  return {
    file,
    line,
    rule: 'feed-time',
    found: quote(found),
    expected: 'milliseconds since 1970, or a date in ISO 8601 or RFC 822',
    todo: 'The article is kept; its time comes from its body or its address, or it stands among the undated.',
  }
}
