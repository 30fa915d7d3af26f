import type {Element, ElementContent} from 'hast'
import {attribute, element, isElement} from './context.ts'
import type {Flow, Flows} from './flows.ts'
import {TARGET} from './marks.ts'
import {type Cell, cellsOf, type Group, groupsOf, type Row, rowsOf} from './table-rows.ts'
import {textOf} from './text.ts'

/** A table with fewer cells is a layout table. docs/format.md §6.8. */
const FEWEST_CELLS = 3

/**
 * A table of data as a clean table, or the blocks of the cells of a layout table. Cells keep their column, since spans
 * and rows stay as browsers show them, and their head by `scope` and `headers`. Source: docs/format.md §6.8.
 */
export function tableBlocks(table: Element, {inner: flow, apart}: Flows): Element[] {
  const captions = table.children.filter(isElement).filter(({tagName}) => tagName === 'caption')
  const cells = rowsOf(table).flatMap(cellsOf)
  if (cells.length === 0) return apart(table.children)
  if (isLayout(table, captions, cells)) return [...captions, ...cells].flatMap((cell) => apart(cell.children))
  const {head, bodies, foot} = groupsOf(table, (cell) => cellContent(cell, flow), isFilled)
  const parts = [
    ...groupElement('thead', head),
    ...bodies.flatMap((body) => groupElement('tbody', body)),
    ...groupElement('tfoot', foot),
  ]
  if (parts.length === 0) return captions.flatMap((caption) => apart(caption.children))
  const title = captions.map((caption) => cellContent(caption, flow)).filter((content) => content.length > 0)
  const words = title.flatMap((content, at) => (at === 0 ? content : [element('br'), ...content]))
  return [element('table', words.length > 0 ? [element('caption', words), ...parts] : parts)]
}

/**
 * Whether a table only places its content: by its role, by few cells, or by a table of data inside a cell of a table
 * that has neither caption nor head.
 */
function isLayout(table: Element, captions: readonly Element[], cells: readonly Element[]): boolean {
  if (cells.length < FEWEST_CELLS || /^(?:presentation|none)$/i.test(attribute(table, 'role'))) return true
  const named = captions.length > 0 || cells.some(({tagName}) => tagName === 'th')
  return !named && cells.some(holdsDataTable)
}

function holdsDataTable(node: Element): boolean {
  return node.children
    .filter(isElement)
    .some(
      (child) =>
        (child.tagName === 'table' ? rowsOf(child).flatMap(cellsOf).length >= FEWEST_CELLS : false) ||
        holdsDataTable(child),
    )
}

const groupElement = (name: 'thead' | 'tbody' | 'tfoot', rows: Group): Element[] =>
  rows.length > 0 ? [element(name, rows.map(rowElement))] : []

const rowElement = (row: Row): Element =>
  element(
    'tr',
    row.map((cell) => {
      const head = headProperties(cell)
      // Old pages state the scope of a `td`, which makes it a head.
      const name = head.scope === undefined ? cell.published.tagName : 'th'
      return element(name, [...cell.content], {...spansOf(cell), ...head})
    }),
  )

const spansOf = ({colSpan, rowSpan}: Cell): Element['properties'] => ({
  ...(colSpan > 1 ? {colSpan} : {}),
  ...(rowSpan > 1 ? {rowSpan} : {}),
})

/** The properties that say which cells a head belongs to. `TARGET` is the id that another cell names. */
function headProperties({published}: Cell): Element['properties'] {
  const scope = attribute(published, 'scope').toLowerCase()
  const {headers, [TARGET]: id} = published.properties
  return {
    ...(/^(?:row|col)(?:group)?$/.test(scope) ? {scope} : {}),
    ...(typeof id === 'string' ? {id} : {}),
    ...(Array.isArray(headers) && headers.length > 0 ? {headers} : {}),
  }
}

/** The content of a cell. Several paragraphs become one run of inline content with line breaks between them. */
function cellContent(cell: Element, flow: Flow): ElementContent[] {
  const inner = flow(cell.children)
  if (inner.every((block) => block.tagName === 'p')) {
    return inner.flatMap((block, at) => (at === 0 ? block.children : [element('br'), ...block.children]))
  }
  return inner
}

const isFilled = ({content}: Cell): boolean =>
  content.some((node) => textOf(node).trim() !== '' || (isElement(node) && (isMark(node) || holdsMark(node))))

/** Whether an element with this name stands anywhere below a node. */
export const holds = (node: Element, tagName: string): boolean =>
  node.children.filter(isElement).some((child) => child.tagName === tagName || holds(child, tagName))

const isMark = ({tagName}: Element): boolean => tagName.startsWith('bf-')

const holdsMark = (node: Element): boolean =>
  node.children.filter(isElement).some((child) => isMark(child) || holdsMark(child))
