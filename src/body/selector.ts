import {compile} from 'css-select'
import {isTraversal, parse, type Selector} from 'css-what'
import type {Element, Root, RootContent} from 'hast'
import {find, html} from 'property-information'
import type {Parent} from './context.ts'
import {textOf} from './text.ts'

/** Tests whether a selector matches an element of the tree last passed to `selectIn`. */
export type Matcher = (element: Element) => boolean

type Node = Root | RootContent

let currentTree: Parent | null = null
let parents: Map<Node, Parent> | null = null

/**
 * Sets the tree for the next tests of selectors. hast nodes do not know their parents, but combinators need them. Call
 * it again after a change of the tree.
 */
export function selectIn(tree: Parent): void {
  currentTree = tree
  parents = null
}

/** The parent of a node. Parents are recorded on first use, since few selectors need them, and on few elements. */
function parentOf(node: Node): Parent | undefined {
  if (parents === null) {
    parents = new Map()
    if (currentTree) recordParents(currentTree, parents)
  }
  return parents.get(node)
}

function recordParents(parent: Parent, found: Map<Node, Parent>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    found.set(child, parent)
    recordParents(child, found)
  }
}

const childrenOf = (node: Node): Node[] => ('children' in node ? node.children : [])
const siblingsOf = (node: Node): Node[] => parentOf(node)?.children ?? [node]

const properties = new Map<string, string>()

/** hast's name of an attribute: `className` for `class`, `dataAt` for `data-at`. */
export function propertyOf(attribute: string): string {
  const known = properties.get(attribute)
  if (known !== undefined) return known
  const {property} = find(html, attribute)
  properties.set(attribute, property)
  return property
}

function attributeValue(element: Element, attribute: string): string | undefined {
  const value = element.properties[propertyOf(attribute)]
  if (value === undefined || value === null || value === false) return undefined
  return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)
}

const adapter = {
  isTag: (node: Node): node is Element => node.type === 'element',
  getAttributeValue: attributeValue,
  getChildren: childrenOf,
  getName: ({tagName}: Element): string => tagName,
  getParent: (node: Element): Node | null => parentOf(node) ?? null,
  getSiblings: siblingsOf,
  getText: (node: Node): string => (node.type === 'doctype' ? '' : textOf(node)),
  hasAttrib: (node: Element, name: string): boolean => attributeValue(node, name) !== undefined,
  removeSubsets: (nodes: Node[]): Node[] => nodes,
}

const compiledSelector = new Map<string, Matcher>()

/**
 * Compiles a CSS selector (Selectors 4) and caches it. Throws `Error` with the position of the fault if it is invalid.
 */
export function compileSelector(selector: string): Matcher {
  const known = compiledSelector.get(selector)
  if (known) return known
  const matches: Matcher = compile<Node, Element>(selector, {adapter})
  const subjects = subjectsOf(selector)
  const made: Matcher = (element) => mayMatch(element, subjects) && matches(element)
  compiledSelector.set(selector, made)
  return made
}

/** A cheap test of the conditions for the element itself, which most elements fail. */
function mayMatch(element: Element, subjects: readonly Subject[]): boolean {
  for (const subject of subjects) if (mayBe(element, subject)) return true
  return false
}

function mayBe({tagName, properties}: Element, {name, classes, properties: wanted}: Subject): boolean {
  if (name !== null && name !== tagName) return false
  for (const property of wanted) if (properties[property] === undefined) return false
  if (classes.length === 0) return true
  const {className} = properties
  // Not whole names: selectors know more kinds of white space between them than attributes do.
  return Array.isArray(className) && classes.every((one) => className.some((other) => String(other).includes(one)))
}

/**
 * The elements of a tree that a selector matches, in document order, without those inside another match. Calls
 * `selectIn`.
 */
export function selectOutermost(tree: Parent, selector: string): readonly Element[] {
  const matches = compileSelector(selector)
  selectIn(tree)
  const below = (parent: Parent): Element[] =>
    (parent.children as RootContent[]).flatMap((child) => {
      if (child.type !== 'element') return []
      return matches(child) ? [child] : below(child)
    })
  return below(tree)
}

/** The conditions that the last compound of a selector sets for the element itself. */
export interface Subject {
  readonly name: string | null
  readonly classes: readonly string[]
  /** hast's names of the attributes that it must have. */
  readonly properties: readonly string[]
  /** Name of a child element that it must have: `:has(> a …)`. */
  readonly child: string | null
}

/** The conditions of each alternative of a selector for the element itself. `rows.ts` indexes selectors by them. */
export function subjectsOf(selector: string): readonly Subject[] {
  return parse(selector).map((alternative) => {
    const compound = alternative.slice(alternative.findLastIndex(isTraversal) + 1)
    const attributes = compound.filter((part) => part.type === 'attribute').filter(({action}) => action !== 'not')
    const classes = attributes.filter(({name, action}) => name === 'class' && action === 'element')
    return {
      name: compound.find((part) => part.type === 'tag')?.name.toLowerCase() ?? null,
      classes: classes.map(({value}) => value),
      properties: attributes.map(({name}) => propertyOf(name)),
      child: compound.map(childOf).find((name) => name !== null) ?? null,
    }
  })
}

/** The name `a` in `:has(> a …)` with a single alternative, else null. */
function childOf(part: Selector): string | null {
  if (part.type !== 'pseudo' || part.name !== 'has' || !Array.isArray(part.data) || part.data.length !== 1) return null
  const [combinator, first] = part.data[0] ?? []
  return combinator?.type === 'child' && first?.type === 'tag' ? first.name.toLowerCase() : null
}

/** Whether a text is a supported CSS selector: complete, with names that elements and attributes can have. */
export function isSelector(text: string): boolean {
  try {
    compileSelector(text)
    return parse(text).every((alternative) => isWhole(alternative, false))
  } catch {
    // The parser's error is not used: the caller's message states the expected form.
    return false
  }
}

/**
 * Whether an alternative ends in no combinator, begins with one only if it is relative, and has valid names. The parser
 * is less strict.
 */
function isWhole(alternative: readonly Selector[], relative: boolean): boolean {
  const [first, last] = [alternative[0], alternative.at(-1)]
  if (!first || !last || isTraversal(last) || (isTraversal(first) && !relative)) return false
  return alternative.every((part) => {
    if (part.type === 'tag') return /^[a-z][\w-]*$/i.test(part.name)
    if (part.type === 'attribute' && part.action === 'element') return /^[^.#]+$/.test(part.value)
    if (part.type !== 'pseudo' || !Array.isArray(part.data)) return true
    return part.data.every((inner) => isWhole(inner, part.name === 'has'))
  })
}
