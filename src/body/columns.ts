import type {Element} from 'hast'
import {append, element, isText, type Step} from './context.ts'

/** A table typed with spaces has at least this many lines of numbers. FORMAT §6.8, "number table". */
const FEWEST_LINES = 3
/** A line of columns has at least this many, but for one that leaves some of a table's columns empty. */
const FEWEST_CELLS = 3
const LONGEST_CELL = 40
/** What stands between two gaps of three spaces. */
const CELL = /\S+(?:[ \u00A0]{1,2}\S+)*/g
const GAP = /\S[ \u00A0]{3,}\S/
const DIGIT = /\d/
const LETTER = /\p{L}/u

/** A paragraph's text with the spaces that were there; an attribute that the sanitizer drops. */
export const RAW = 'dataRaw'

/** Whether the blocks step must keep a text's spaces for this one. */
export const mayBeColumns = (raw: string): boolean => raw.includes(' ') && GAP.test(raw)

interface Cell {
  readonly text: string
  readonly centre: number
}

type Line = readonly Cell[]

/**
 * Makes tables of those that were typed with spaces, a paragraph a line. Their columns were centred, every character as
 * wide as any other; no browser's type does that, so they only stand in line as cells.
 */
export const columns: Step = (tree) => {
  const blocks = tree.children as Element[]
  const out: Element[] = []
  let lines: Line[] = []
  let typed: Element[] = []
  const close = (): void => {
    append(out, isTable(lines) ? [tableOf(lines)] : typed)
    lines = []
    typed = []
  }
  for (const block of blocks) {
    const line = lineOf(block)
    if (line.length < 2) {
      close()
      out.push(block)
      continue
    }
    lines.push(line)
    typed.push(block)
  }
  close()
  tree.children = out
}

/** The cells of a paragraph; of anything else, and of prose with a gap in it, none. */
function lineOf({tagName, properties, children}: Element): Line {
  const raw = properties[RAW]
  if (tagName !== 'p' || typeof raw !== 'string' || raw.trim().includes('\n') || !children.every(isText)) return []
  const cells = Array.from(raw.matchAll(CELL), ({0: text, index}) => ({text, centre: index + text.length / 2}))
  return cells.every(({text}) => text.length <= LONGEST_CELL) ? cells : []
}

function isTable(lines: readonly Line[]): boolean {
  const full = lines.filter((line) => line.length >= FEWEST_CELLS)
  return full.filter((line) => line.some(({text}) => DIGIT.test(text))).length >= FEWEST_LINES
}

function tableOf(lines: readonly Line[]): Element {
  const widest = lines.reduce((best, line) => (line.length > best.length ? line : best))
  const rows = lines.map((line) => placed(line, widest))
  const [first = [], second = []] = rows
  const heads = isHead(first, second) ? 1 : 0
  const body = element(
    'tbody',
    rows.slice(heads).map((row) => rowOf(row, 'td')),
  )
  return element('table', heads > 0 ? [element('thead', [rowOf(first, 'th')]), body] : [body])
}

/** The cells in their columns: each in the nearest that leaves one for every cell after it. */
function placed(line: Line, widest: Line): readonly string[] {
  const row = widest.map(() => '')
  let next = 0
  for (const [at, {text, centre}] of line.entries()) {
    const last = widest.length - (line.length - at)
    const distance = (column: number): number => Math.abs((widest[column]?.centre ?? 0) - centre)
    let best = next
    for (let column = best + 1; column <= last; column++) if (distance(column) < distance(best)) best = column
    row[best] = text
    next = best + 1
  }
  return row
}

/** A first line of words above numbers. */
const isHead = (first: readonly string[], second: readonly string[]): boolean =>
  first.every((text) => LETTER.test(text)) && second.some((text) => text !== '' && !LETTER.test(text))

const rowOf = (row: readonly string[], tagName: 'td' | 'th'): Element =>
  element(
    'tr',
    row.map((text) => element(tagName, text === '' ? [] : [{type: 'text', value: text.replace(/\s+/g, ' ')}])),
  )
