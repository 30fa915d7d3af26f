import type {Element, ElementContent} from 'hast'
import {attribute, isElement} from './context.ts'

/** A larger `colspan` beside other cells is cut to this. */
const MOST_SPAN = 50

/** A cell with the rows and columns that it covers. */
export interface Cell {
  readonly published: Element
  readonly content: readonly ElementContent[]
  readonly colSpan: number
  readonly rowSpan: number
}

export type Row = readonly Cell[]

/** A head, a body or a foot: cells do not reach out of it (HTML standard, 4.9.12). */
export type Group = readonly Row[]

/** The groups of a table in the order in which browsers show them. */
export interface Groups {
  readonly head: Group
  readonly bodies: readonly Group[]
  readonly foot: Group
}

/** Whether a cell shows anything. */
export type IsFilled = (cell: Cell) => boolean

const rowsIn = (group: Element): Element[] => group.children.filter(isElement).filter(({tagName}) => tagName === 'tr')

/** All rows of a table, without those of tables inside it, as written. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsIn(child) : []
  })
}

export const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({tagName}) => tagName === 'td' || tagName === 'th')

/**
 * The groups of a table: the first `thead` is the head, the first `tfoot` the foot, wherever it is written, and all
 * others are bodies. If there is no `thead`, or nothing else, the first rows of nothing but `th` are the head. Empty
 * rows are left out, and cells that reach into them become shorter. Source: HTML standard, 4.9.12.
 */
export function groupsOf(table: Element, contentOf: (cell: Element) => ElementContent[], isFilled: IsFilled): Groups {
  let [head, foot]: (Group | null)[] = [null, null]
  const bodies: Group[] = []
  const width = widthOf(table)
  const group = (rows: readonly Element[]): Group => withoutEmptyRows(spanned(rows, contentOf, width), isFilled)
  let loose: Element[] = []
  const endLoose = (): void => {
    if (loose.length > 0) bodies.push(group(loose))
    loose = []
  }
  for (const child of table.children.filter(isElement)) {
    if (child.tagName === 'tr') {
      loose.push(child)
      continue
    }
    endLoose()
    if (child.tagName === 'thead' && head === null) head = group(rowsIn(child))
    else if (child.tagName === 'tfoot' && foot === null) foot = group(rowsIn(child))
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) bodies.push(group(rowsIn(child)))
  }
  endLoose()
  const filled = bodies.filter((rows) => rows.length > 0)
  return withHead({head: head ?? [], bodies: filled, foot: foot ?? []}, isFilled)
}

function withHead({head, bodies, foot}: Groups, isFilled: IsFilled): Groups {
  if (head.length > 0 && bodies.length > 0) return {head, bodies, foot}
  const [first = [], ...rest] = head.length > 0 ? [head] : bodies
  const size = headSize(first, isFilled)
  const body = first.slice(size)
  return {head: first.slice(0, size), bodies: body.length > 0 ? [body, ...rest] : rest, foot}
}

/**
 * The number of rows at the start of a group that are a head: rows of `th`, and empty corners, out of which no cell
 * reaches. A table of nothing but `th` has one such row; a group of one row has none.
 */
function headSize(rows: Group, isFilled: IsFilled): number {
  const isHead = (row: Row): boolean =>
    row.some(({published}) => published.tagName === 'th') &&
    row.every((cell) => cell.published.tagName === 'th' || !isFilled(cell))
  const other = rows.findIndex((row) => !isHead(row))
  const most = other < 0 ? Math.min(1, rows.length - 1) : other
  const reach = (row: Row, at: number): number => Math.max(...row.map(({rowSpan}) => at + rowSpan))
  for (let size = most; size > 0; size--)
    if (rows.slice(0, size).every((row, at) => reach(row, at) <= size)) return size
  return 0
}

/** The cells of a group with their spans: within the group, and no wider than the other rows of the table. */
function spanned(rows: readonly Element[], contentOf: (cell: Element) => ElementContent[], width: number): Row[] {
  return rows.map((row, at) => {
    const left = rows.length - at
    const cells = cellsOf(row)
    return cells.map((published): Cell => {
      const rowSpan = integerOf(published, 'rowSpan')
      const colSpan = integerOf(published, 'colSpan')
      return {
        published,
        content: contentOf(published),
        colSpan: Math.min(colSpan || 1, cells.length > 1 ? MOST_SPAN : width),
        // A span of 0 reaches to the end of the group.
        rowSpan: Math.min(rowSpan ?? 1, left) || left,
      }
    })
  })
}

/** A span as written, not negative, or null. */
function integerOf(cell: Element, name: string): number | null {
  const value = Number.parseInt(attribute(cell, name), 10)
  return value >= 0 ? value : null
}

/** The number of columns of the widest row with more than one cell; 1 if there is none. */
function widthOf(table: Element): number {
  let width = 1
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row)
    if (cells.length < 2) continue
    const columns = cells.map((cell) => Math.min(integerOf(cell, 'colSpan') || 1, MOST_SPAN))
    width = Math.max(
      width,
      columns.reduce((sum, one) => sum + one, 0),
    )
  }
  return width
}

/** Leaves out the empty rows from which no cell reaches further down, and shortens the cells that reach into them. */
function withoutEmptyRows(rows: readonly Row[], isFilled: IsFilled): Group {
  const isKept = rows.map((row) => !row.every((cell) => cell.rowSpan === 1 && !isFilled(cell)))
  if (isKept.every(Boolean)) return rows
  let count = 0
  const before = [0, ...isKept.map((kept) => (kept ? ++count : count))]
  const keptIn = (from: number, to: number): number => (before[to] ?? count) - (before[from] ?? 0)
  return rows.flatMap((row, at) =>
    isKept[at] ? [row.map((cell) => ({...cell, rowSpan: keptIn(at, at + cell.rowSpan)}))] : [],
  )
}
