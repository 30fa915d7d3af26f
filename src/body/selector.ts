import {compile} from 'css-select'
import {isTraversal, parse, type Selector} from 'css-what'
import type {Element, Root, RootContent} from 'hast'
import {find, html} from 'property-information'
import type {Parent} from './context.ts'
import {textOf} from './text.ts'

/** Whether an element of the tree of the last `selectIn` is selected. */
export type Matcher = (element: Element) => boolean

type Node = Root | RootContent

let noted: Parent | null = null
let parents: Map<Node, Parent> | null = null

/**
 * Says in which tree selectors are asked next: hast does not say who stands in whom, which combinators ask. Again after
 * the tree changed.
 */
export function selectIn(tree: Parent): void {
  noted = tree
  parents = null
}

/** Found out when it is first asked: few selectors need it, and on few elements. */
function parentOf(node: Node): Parent | undefined {
  if (parents === null) {
    parents = new Map()
    if (noted) noteChildren(noted, parents)
  }
  return parents.get(node)
}

function noteChildren(parent: Parent, found: Map<Node, Parent>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    found.set(child, parent)
    noteChildren(child, found)
  }
}

const childrenOf = (node: Node): Node[] => ('children' in node ? node.children : [])
const siblingsOf = (node: Node): Node[] => parentOf(node)?.children ?? [node]

const properties = new Map<string, string>()

/** hast's name of an attribute: `className` of `class`, `dataAt` of `data-at`. */
function propertyOf(attribute: string): string {
  const known = properties.get(attribute)
  if (known !== undefined) return known
  const {property} = find(html, attribute)
  properties.set(attribute, property)
  return property
}

function attributeValue({properties: own}: Element, attribute: string): string | undefined {
  const value = own[propertyOf(attribute)]
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

const compiled = new Map<string, Matcher>()

/** Compiles a CSS selector (Selectors 4), once for all that ask. Throws `Error` where it is none, with the place. */
export function compileSelector(selector: string): Matcher {
  const known = compiled.get(selector)
  if (known) return known
  const made: Matcher = compile<Node, Element>(selector, {adapter})
  compiled.set(selector, made)
  return made
}

/** The elements of a tree that a selector selects, those apart that stand in another, in their order. */
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

/** What the last compound of an alternative asks of the element itself. */
export interface Subject {
  readonly name: string | null
  readonly classes: readonly string[]
  /** hast's names of attributes that must be there. */
  readonly properties: readonly string[]
  /** Name of a child that it must have: `:has(> a …)`. */
  readonly child: string | null
}

/** What each alternative of a selector asks of an element itself, to look it up by. */
export function subjectsOf(selector: string): readonly Subject[] {
  return parse(selector).map((alternative) => {
    const own = alternative.slice(alternative.findLastIndex(isTraversal) + 1)
    const attributes = own.filter((part) => part.type === 'attribute')
    const classes = attributes.filter(({name, action}) => name === 'class' && action === 'element')
    return {
      name: own.find((part) => part.type === 'tag')?.name.toLowerCase() ?? null,
      classes: classes.map(({value}) => value),
      properties: attributes.map(({name}) => propertyOf(name)),
      child: own.map(childOf).find((name) => name !== null) ?? null,
    }
  })
}

/** `a` of `:has(> a …)` with no other alternative in it. */
function childOf(part: Selector): string | null {
  if (part.type !== 'pseudo' || part.name !== 'has' || !Array.isArray(part.data) || part.data.length !== 1) return null
  const [combinator, first] = part.data[0] ?? []
  return combinator?.type === 'child' && first?.type === 'tag' ? first.name.toLowerCase() : null
}

/** Whether a text is a CSS selector that we understand: whole, with names that elements and attributes can have. */
export function isSelector(text: string): boolean {
  try {
    compileSelector(text)
    return parse(text).every((alternative) => isWhole(alternative, false))
  } catch {
    // SyntaxError and the like: the reason is the user's to find, the message says what is expected.
    return false
  }
}

/** Ends in no combinator, begins with one only where it is relative, and names what can be named. The parser is milder. */
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
