/** How the time and the title of a file are given. docs/format.md §2. */
export type Variant = 'H1' | 'NaN' | 'H2' | 'front' | 'none'

/** What stands above a body. */
export interface Head {
  readonly variant: Variant
  readonly title: string
  readonly href: string
  /** Milliseconds of line 1 or of the date line; null where there are none. */
  readonly headerMs: number | null
  /** Keys and values of a front block, unquoted; null where there is no block. */
  readonly front: ReadonlyMap<string, string> | null
  readonly frontMs: number | null
  /** Lines that the title stands on. */
  readonly titleLines: number
  /** The line of dashes. */
  readonly separator: string
  /** Everything below. */
  readonly rest: string
}

const FENCE = '---'
const STAMP = /^<!--(\d{13}|NaN)-->$/
const TITLE = /^\[(.*)\]\(([a-z][a-z0-9+.-]*:[^\s]*)\)\s*$/s
const MAX_TITLE_LINES = 20

/** Reads the head of a file by docs/format.md §2: by lines, without guessing. */
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
    // A quoted title goes on where it had line feeds.
    while (/^"(?:[^"\\]|\\.)*$/.test(value) && next + 1 < lines.length) value += ` ${lines[++next]}`
    values.set(pair[1] ?? '', value.replace(/^"(.*?)\s*"$/s, '$1').replace(/\\"/g, '"'))
  }
  return {values, next: next + 1}
}

/** ISO with an offset, or a mere day, which begins in UTC. */
function frontTime(front: Head['front']): number | null {
  const date = front?.get('date') ?? ''
  const ms = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}
