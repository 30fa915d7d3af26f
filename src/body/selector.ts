import {compile} from 'css-select'
import type {Element, Root, RootContent} from 'hast'
import {find, html} from 'property-information'
import type {Parent} from './context.ts'
import {textOf} from './text.ts'

/** Whether an element is selected. The tree's parents must have been noted, see `noteParents`. */
export type Matcher = (element: Element) => boolean

type Node = Root | RootContent

const parents = new WeakMap<Node, Parent>()

/** Notes who stands in whom, which hast does not say and selectors with combinators ask. Again after a tree changed. */
export function noteParents(parent: Parent): void {
  for (const child of parent.children) {
    parents.set(child, parent)
    if (child.type === 'element') noteParents(child)
  }
}

const childrenOf = (node: Node): Node[] => ('children' in node ? node.children : [])
const siblingsOf = (node: Node): Node[] => parents.get(node)?.children ?? [node]

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
  getParent: (node: Element): Node | null => parents.get(node) ?? null,
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
  const made = compile<Node, Element>(selector, {adapter})
  compiled.set(selector, made)
  return made
}

/** Whether a text is a CSS selector that we understand. */
export function isSelector(text: string): boolean {
  try {
    compileSelector(text)
    return true
  } catch {
    // SyntaxError and the like: the reason is the user's to find, the message says what is expected.
    return false
  }
}
