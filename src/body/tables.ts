import type {Element, ElementContent} from 'hast'
import {attribute, element, isElement} from './context.ts'
import type {Flow, Flows} from './flows.ts'
import {textOf} from './text.ts'

/** A table with fewer cells is a layout table. docs/format.md §6.8. */
const FEWEST_CELLS = 3
/** Larger values of `colspan` and `rowspan` are cut to this. */
const MOST_SPAN = 50

/** A table of data as a clean table, or the blocks of the cells of a layout table. Source: docs/format.md §6.8. */
export function tableBlocks(table: Element, {inner: flow, apart}: Flows): Element[] {
  const rows = rowsOf(table)
  const caption = table.children.filter(isElement).filter(({tagName}) => tagName === 'caption')
  const cells = rows.flatMap(cellsOf)
  const nested = cells.some((cell) => holds(cell, 'table'))
  if (cells.length < FEWEST_CELLS || nested) {
    return cells.length === 0 ? apart(table.children) : [...caption, ...cells].flatMap((cell) => apart(cell.children))
  }
  const clean = rows
    .map((row) => cellsOf(row).map((cell) => element(cell.tagName, cellContent(cell, flow), spans(cell))))
    .filter((row) => row.some((cell) => textOf(cell).trim() !== '' || holdsMark(cell)))
    .map((row) => element('tr', row))
  if (clean.length === 0) return []
  const head = clean[0]?.children.every((cell) => isElement(cell) && cell.tagName === 'th') && clean.length > 1 ? 1 : 0
  const parts = [...(head > 0 ? [element('thead', clean.slice(0, head))] : []), element('tbody', clean.slice(head))]
  const title = caption.flatMap((part) => cellContent(part, flow))
  return [element('table', title.length > 0 ? [element('caption', title), ...parts] : parts)]
}

function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
  })
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({tagName}) => tagName === 'td' || tagName === 'th')

/** The content of a cell. Several paragraphs become one run of inline content with line breaks between them. */
function cellContent(cell: Element, flow: Flow): ElementContent[] {
  const inner = flow(cell.children)
  if (inner.every((block) => block.tagName === 'p')) {
    return inner.flatMap((block, at) => (at === 0 ? block.children : [element('br'), ...block.children]))
  }
  return inner
}

function spans(cell: Element): Element['properties'] {
  const span = (name: string): number => {
    const value = Number.parseInt(attribute(cell, name), 10)
    return value > 1 ? Math.min(value, MOST_SPAN) : 1
  }
  const [colSpan, rowSpan] = [span('colSpan'), span('rowSpan')]
  return {...(colSpan > 1 ? {colSpan} : {}), ...(rowSpan > 1 ? {rowSpan} : {})}
}

/** Whether an element with this name stands anywhere below a node. */
export const holds = (node: Element, tagName: string): boolean =>
  node.children.filter(isElement).some((child) => child.tagName === tagName || holds(child, tagName))

const holdsMark = (node: Element): boolean =>
  node.children.filter(isElement).some((child) => child.tagName.startsWith('bf-') || holdsMark(child))
