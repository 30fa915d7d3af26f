import type {Element} from 'hast'
import type {Step} from './context.ts'

/** A table typed with spaces has at least this many lines of numbers in a row. FORMAT §6.8, "number table". */
const FEWEST_LINES = 3
/** Two gaps of three spaces: columns, not prose. */
const COLUMNS = /\S[ \u00A0]{3,}\S.*[ \u00A0]{3,}\S/
const DIGIT = /\d/

/** A paragraph's text with the spaces that were there; an attribute that the sanitizer drops. */
export const RAW = 'dataRaw'

/** Whether the blocks step must keep a text's spaces for this one. */
export const mayBeColumns = (raw: string): boolean => raw.includes(' ') && COLUMNS.test(raw)

/** Gives tables that were typed with spaces their spaces back: collapsed, their columns are lost. */
export const columns: Step = (tree) => {
  const rows = tree.children as Element[]
  let start = 0
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at]
    if (row && isColumnRow(row)) continue
    const lines = rows.slice(start, at)
    if (lines.filter((line) => DIGIT.test(rawOf(line))).length >= FEWEST_LINES) lines.forEach(restore)
    start = at + 1
  }
}

const rawOf = (row: Element): string => (typeof row.properties[RAW] === 'string' ? row.properties[RAW] : '')

function isColumnRow(row: Element): boolean {
  const raw = rawOf(row)
  return row.tagName === 'p' && !raw.trim().includes('\n') && COLUMNS.test(raw)
}

function restore(row: Element): void {
  row.children = [
    {
      type: 'text',
      value: rawOf(row)
        .replace(/\u00A0/g, ' ')
        .trimEnd(),
    },
  ]
  row.properties = {...row.properties, className: ['columns']}
}
