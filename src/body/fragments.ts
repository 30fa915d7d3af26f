import type {Element, ElementContent} from 'hast'
import {decodeTolerantly, urlKeyOf} from '../outlets/url-key.ts'
import {parseUrl} from '../outlets/urls.ts'
import {attribute, element, type Findings, isElement, type Parent, type Step, type StepContext} from './context.ts'
import {isVoid} from './inline-elements.ts'
import {ANCHOR, EMBED, PICTURE, TARGET} from './marks.ts'
import {replaceChildren} from './replace.ts'
import {cellsOf, rowsOf} from './table-rows.ts'

/** Every id of a body begins with this, so that it is none of the page's own. */
const PREFIX = 'text-'

/** A longer id, in characters, is left out. */
const LONGEST = 100

/** The id on the page for an id of the body. Cleaning a clean body changes nothing. */
const idFor = (raw: string): string => (raw.startsWith(PREFIX) ? raw : PREFIX + raw).replace(/\s+/g, '_')

/**
 * The fragment of a link within the article, decoded: of `#note`, or of the article's own address with a fragment. Null
 * for other links. Source: HTML standard, 7.4.6.4.
 */
export function fragmentOf(href: string, {base, own}: StepContext): string | null {
  const at = href.indexOf('#')
  if (at < 0 || at === href.length - 1) return null
  if (at > 0) {
    const url = parseUrl(href, base)
    if (!url || urlKeyOf(url) !== own) return null
  }
  return decodeTolerantly(href.slice(at + 1)).trim()
}

/**
 * Step that finds the targets of links within the article, such as footnotes, and of the `headers` of cells. It sets a
 * `bf-anchor` before the content of each target, since the `blocks` step drops most of the elements that had the ids.
 * Source: docs/format.md §11.
 */
export const targets: Step = (tree, context, findings) => {
  if (/\bheaders\s*=/i.test(context.html)) nameHeads(tree, findings)
  if (!/\bhref\s*=\s*[^>]*#[^"'>\s]/i.test(context.html)) return
  const wanted = new Set<string>()
  gather(tree, context, wanted)
  if (wanted.size > 0) setAnchors(tree, wanted, findings)
}

function gather(parent: Parent, context: StepContext, wanted: Set<string>): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    const fragment = child.tagName === 'a' ? fragmentOf(attribute(child, 'href'), context) : null
    if (fragment !== null && fragment.length <= LONGEST) wanted.add(fragment)
    gather(child, context, wanted)
  }
}

/** Elements whose content may be nothing but other elements: the anchor goes into the first of those. */
const ONLY_ELEMENTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'menu', 'dl'])
/** Elements without content: the anchor goes before them. */
const isEmpty = ({tagName}: Element): boolean =>
  isVoid(tagName) || tagName === 'hr' || tagName === PICTURE || tagName === EMBED

function setAnchors(parent: Parent, wanted: ReadonlySet<string>, {targets: ids}: Findings): void {
  const visit = (above: Parent): void =>
    replaceChildren(above, (child) => {
      if (!isElement(child)) return null
      const raw = [attribute(child, 'id'), child.tagName === 'a' ? attribute(child, 'name') : ''].find((name) =>
        wanted.has(name),
      )
      visit(child)
      if (raw === undefined || ids.has(raw)) return null
      const id = idFor(raw)
      ids.set(raw, id)
      return setAnchor(child, id) ? null : [anchor(id), child]
    })
  visit(parent)
}

const anchor = (id: string): Element => element(ANCHOR, [], {id})

/** Sets an anchor into an element. Returns false if the element has no place for one. */
function setAnchor(node: Element, id: string): boolean {
  if (isEmpty(node)) return false
  if (ONLY_ELEMENTS.has(node.tagName)) return node.children.filter(isElement).some((child) => setAnchor(child, id))
  node.children.unshift(anchor(id))
  return true
}

/** Gives an id to each cell that another cell of its table names in `headers`, and drops other names from it. */
function nameHeads(parent: Parent, findings: Findings): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (child.tagName === 'table') nameHeadsIn(child, findings)
    nameHeads(child, findings)
  }
}

function nameHeadsIn(table: Element, {targets: ids}: Findings): void {
  const cells = rowsOf(table).flatMap(cellsOf)
  const wanted = new Set(cells.flatMap(headersOf))
  const heads = new Map<string, string>()
  for (const cell of cells) {
    const raw = attribute(cell, 'id')
    if (!wanted.has(raw) || heads.has(raw) || raw.length > LONGEST) continue
    // Another table may have the same ids.
    const id = ids.has(raw) ? `${idFor(raw)}-${ids.size}` : idFor(raw)
    ids.set(ids.has(raw) ? id : raw, id)
    heads.set(raw, id)
    cell.properties[TARGET] = id
  }
  for (const cell of cells) {
    if (cell.properties.headers === undefined) continue
    cell.properties.headers = headersOf(cell).flatMap((raw) =>
      cell.properties.id === raw ? [] : (heads.get(raw) ?? []),
    )
  }
}

const headersOf = ({properties: {headers}}: Element): string[] => (Array.isArray(headers) ? headers.map(String) : [])

/**
 * Step that gives the id of each anchor to the element that begins with it, a paragraph, an item or a reference. In the
 * middle of a text it becomes an empty `span` with the id.
 */
export const anchors: Step = (tree, _context, {targets: ids}) => {
  if (ids.size > 0) settleAnchors(tree)
}

function settleAnchors(parent: Parent): void {
  const children = parent.children as ElementContent[]
  const [first] = children
  if (isAnchor(first) && parent.type === 'element' && mayHaveId(parent)) {
    parent.properties = {...parent.properties, id: first.properties.id}
    children.shift()
  }
  for (const child of children) {
    if (isAnchor(child)) child.tagName = 'span'
    else if (isElement(child)) settleAnchors(child)
  }
}

const isAnchor = (node: ElementContent | undefined): node is Element => isElement(node) && node.tagName === ANCHOR

/** Whether an element has no id yet, and is no link out of the article, whose attributes the page prints. */
const mayHaveId = ({properties: {id, dataAt}}: Element): boolean => id === undefined && dataAt === undefined

/** Step that unwraps the links within the article whose targets other steps dropped, and drops other names of heads. */
export const fragments: Step = (tree, _context, {targets: ids}) => {
  if (ids.size === 0) return
  const present = new Set<string>()
  gatherIds(tree, present)
  const unwrapDead = (parent: Parent): void =>
    replaceChildren(parent, (child) => {
      if (!isElement(child)) return null
      unwrapDead(child)
      const href = child.tagName === 'a' ? attribute(child, 'href') : ''
      return href.startsWith('#') && !present.has(href.slice(1)) ? child.children : null
    })
  unwrapDead(tree)
}

function gatherIds(parent: Parent, present: Set<string>): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    const {id} = child.properties
    if (typeof id === 'string') {
      // A paragraph that was split has its id once.
      if (present.has(id)) child.properties = {...child.properties, id: undefined}
      present.add(id)
    }
    gatherIds(child, present)
  }
}
