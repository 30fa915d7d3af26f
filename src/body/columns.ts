import type {Element} from 'hast'
import {append, element, isText, type Step} from './context.ts'

/** A table typed with spaces has at least this many lines with numbers. docs/format.md §6.8, "number table". */
const FEWEST_LINES = 3
/** A full line of a table has at least this many cells; shorter lines leave some of the columns empty. */
const FEWEST_CELLS = 3
const LONGEST_CELL = 40
/** A cell: text without three spaces in a row. */
const CELL = /\S+(?:[ \u00A0]{1,2}\S+)*/g
const GAP = /\S[ \u00A0]{3,}\S/
const DIGIT = /\d/
const LETTER = /\p{L}/u

/** Property that holds a paragraph's text before its white space was collapsed. The sanitizer drops it. */
export const RAW = 'dataRaw'

/**
 * Whether a paragraph's text may be a row of a typed table, so that the `blocks` step must keep its spaces in `RAW`.
 */
export const mayBeColumns = (raw: string): boolean => raw.includes(' ') && GAP.test(raw)

interface Cell {
  readonly text: string
  readonly centre: number
}

type ColumnLine = readonly Cell[]

/**
 * Step that turns runs of paragraphs whose columns were typed with spaces, one paragraph a line, into tables. The
 * columns were centred in a monospaced font, so a cell belongs to the column whose centre is nearest to its own.
 */
export const columns: Step = (tree) => {
  const blocks = tree.children as Element[]
  if (!blocks.some(({properties}) => properties[RAW] !== undefined)) return
  const out: Element[] = []
  let lines: ColumnLine[] = []
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

/**
 * The cells of a paragraph. Empty for other blocks, for paragraphs with elements in them and for prose with a wide gap.
 */
function lineOf({tagName, properties, children}: Element): ColumnLine {
  const raw = properties[RAW]
  if (tagName !== 'p' || typeof raw !== 'string' || raw.trim().includes('\n') || !children.every(isText)) return []
  const cells = Array.from(raw.matchAll(CELL), ({0: text, index}) => ({text, centre: index + text.length / 2}))
  return cells.every(({text}) => text.length <= LONGEST_CELL) ? cells : []
}

function isTable(lines: readonly ColumnLine[]): boolean {
  const full = lines.filter((line) => line.length >= FEWEST_CELLS)
  return full.filter((line) => line.some(({text}) => DIGIT.test(text))).length >= FEWEST_LINES
}

function tableOf(lines: readonly ColumnLine[]): Element {
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

/**
 * The texts of a line by column, '' for an empty one. Each cell goes to the nearest column that leaves one column for
 * each cell after it.
 */
function placed(line: ColumnLine, widest: ColumnLine): readonly string[] {
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

/** Whether the first line is a head: it has words in every column, and the line below has numbers. */
const isHead = (first: readonly string[], second: readonly string[]): boolean =>
  first.every((text) => LETTER.test(text)) && second.some((text) => text !== '' && !LETTER.test(text))

const rowOf = (row: readonly string[], tagName: 'td' | 'th'): Element =>
  element(
    'tr',
    row.map((text) => element(tagName, text === '' ? [] : [{type: 'text', value: text.replace(/\s+/g, ' ')}])),
  )
