/** The form of a file's header. docs/format.md §2. */
export type Variant = 'H1' | 'NaN' | 'H2' | 'front' | 'none'

/** The parsed header of a file. */
export interface Head {
  readonly variant: Variant
  readonly title: string
  readonly href: string
  /** Epoch milliseconds of the stamp or the date line; null if there is neither. */
  readonly headerMs: number | null
  /** Keys and unquoted values of the front block; null if there is none. */
  readonly front: ReadonlyMap<string, string> | null
  /** Epoch milliseconds of the front block's date; null if there is none. */
  readonly frontMs: number | null
  /** Number of lines of the title. */
  readonly titleLines: number
  /** The line of dashes; empty if there is none. */
  readonly separator: string
  /** The text below the header. */
  readonly rest: string
}

const FENCE = '---'
const STAMP = /^<!--(\d{13}|NaN)-->$/
const TITLE = /^\[(.*)\]\(([a-z][a-z0-9+.-]*:[^\s]*)\)\s*$/s
const MAX_TITLE_LINES = 20

/** Parses the header of a file line by line, by docs/format.md §2. */
export function readHead(text: string): Head {
  const lines = text.split('\n')
  let at = 0
  const skipBlank = (): void => {
    while (at < lines.length && lines[at]?.trim() === '') at++
  }
  skipBlank()
  const front = lines[at] === FENCE ? readFront(lines, at) : null
  if (front) at = front.next
  const below = at
  skipBlank()
  const stamp = STAMP.exec(lines[at] ?? '')
  if (stamp) at++
  skipBlank()
  const titled = readTitle(lines, at)
  if (!titled) return headOfFront(front?.values ?? null, lines.slice(below).join('\n'))
  at += titled.titleLines
  skipBlank()
  const separator = /^-{3,}\s*$/.test(lines[at] ?? '') ? (lines[at++] ?? '') : ''
  skipBlank()
  const date = stamp ? null : /^日期：(.*)$/.exec(lines[at] ?? '')?.[1]
  if (date) at++
  const variant = stamp ? (stamp[1] === 'NaN' ? 'NaN' : 'H1') : date ? 'H2' : 'none'
  const ms = stamp ? Number(stamp[1]) : date ? Date.parse(date) : Number.NaN
  return {
    ...titled,
    variant,
    headerMs: Number.isNaN(ms) ? null : ms,
    front: front?.values ?? null,
    frontMs: frontTime(front?.values ?? null),
    separator,
    rest: lines.slice(at).join('\n'),
  }
}

function headOfFront(front: Head['front'], rest: string): Head {
  const title = front?.get('title') ?? ''
  const href = front?.get('from') ?? ''
  const variant = front && href !== '' ? 'front' : 'none'
  return {variant, title, href, headerMs: null, front, frontMs: frontTime(front), titleLines: 0, separator: '', rest}
}

function readTitle(lines: readonly string[], at: number): Pick<Head, 'title' | 'href' | 'titleLines'> | null {
  if (!lines[at]?.startsWith('[')) return null
  for (let taken = 1; taken <= MAX_TITLE_LINES && at + taken <= lines.length; taken++) {
    const found = TITLE.exec(lines.slice(at, at + taken).join(' '))
    if (found) return {title: found[1] ?? '', href: found[2] ?? '', titleLines: taken}
  }
  return null
}

function readFront(
  lines: readonly string[],
  at: number,
): {readonly values: Map<string, string>; readonly next: number} {
  const values = new Map<string, string>()
  let next = at + 1
  for (; next < lines.length && lines[next]?.trim() !== FENCE; next++) {
    const pair = /^([a-z_]+):\s?(.*)$/.exec(lines[next] ?? '')
    if (!pair) continue
    let value = pair[2] ?? ''
    // A quoted title with line feeds continues on the next line.
    while (/^"(?:[^"\\]|\\.)*$/.test(value) && next + 1 < lines.length) value += ` ${lines[++next]}`
    values.set(pair[1] ?? '', value.replace(/^"(.*?)\s*"$/s, '$1').replace(/\\"/g, '"'))
  }
  return {values, next: next + 1}
}

/** Epoch milliseconds of the front block's date: ISO with an offset, or a day that begins in UTC. */
function frontTime(front: Head['front']): number | null {
  const date = front?.get('date') ?? ''
  const ms = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}
