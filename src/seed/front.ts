import {decodeHTML} from 'entities'
import type {Lines} from './lines.ts'
import type {Front} from './seed.ts'

const FENCE = /^---\s*$/
const KEY = /^([a-z_]+):\s?(.*)$/

/**
 * Reads the front block at the reader's position. Returns null if its closing `---` is missing; the reader is then at
 * the end. The block is read by lines and not as YAML, since the producers' values are not valid YAML
 * (docs/format.md §2, "Front block"). A quoted value that does not close on its line goes on to the line that ends with
 * the quote, and never over the next key. /
 */
export function readFront(lines: Lines): Front | null {
  lines.next()
  const values = new Map<string, string>()
  while (!lines.done) {
    const line = lines.next()
    if (FENCE.test(line)) return frontOf(values)
    const pair = KEY.exec(line)
    if (pair?.[1] !== undefined) values.set(pair[1], unquote(pair[2] ?? '', lines))
  }
  return null
}

/** Whether a line opens a front block. */
export const opensFront = (line: string): boolean => FENCE.test(line)

/** The value without its quotes. While its opening quote is not closed, up to 20 further lines are read. */
function unquote(value: string, lines: Lines): string {
  const trimmed = value.trim()
  if (!trimmed.startsWith('"')) return trimmed
  let quoted = trimmed.slice(1)
  for (let taken = 0; !closes(quoted) && taken < 20; taken++) {
    if (lines.done || FENCE.test(lines.peek()) || KEY.test(lines.peek())) break
    quoted += ` ${lines.next().trim()}`
  }
  // A quote that is never closed is part of the text.
  if (!closes(quoted)) return `"${quoted}`
  return quoted
    .slice(0, -1)
    .replace(/\\(["\\])/g, '$1')
    .trim()
}

const closes = (quoted: string): boolean => /(?:^|[^\\])(?:\\\\)*"$/.test(quoted)

function frontOf(values: ReadonlyMap<string, string>): Front {
  const text = (key: string): string | null => {
    const value = values.get(key)
    return value === undefined || value === '' ? null : decodeHTML(value)
  }
  const list = (key: string): readonly string[] =>
    (text(key) ?? '')
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map((entry) => entry.trim().replace(/^["']|["']$/g, ''))
      .filter((entry) => entry !== '')
  return {
    title: text('title'),
    url: text('from'),
    date: text('date'),
    author: text('author'),
    category: list('categories')[0] ?? null,
    tags: list('tags'),
  }
}
