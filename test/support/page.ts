import type {Element, ElementContent, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

const parser = unified().use(rehypeParse)

/** An element of a parsed page, with attributes by their HTML names. */
export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Elements below it with this name and these attribute values, in document order. */
  find(name: string, having?: Readonly<Record<string, string>>): readonly PageElement[]
}

/** A parsed page. */
export interface Page {
  /** All elements in document order. */
  readonly all: readonly PageElement[]
  find: PageElement['find']
}

/** Parses the HTML of a page as a browser without scripts does, independently of the code that rendered it. */
export function parsePage(html: string): Page {
  const root = parser.parse(html)
  const all = elementsBelow(root).map(asPageElement)
  return {all, find: (name, having) => all.filter(matching(name, having))}
}

/** The `href` of all links of a page, as written. */
export const linksOf = (page: Page): readonly string[] =>
  page.find('a').flatMap(({attributes}) => (attributes.href === undefined ? [] : [attributes.href]))

const textOf = (node: Element | ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

const matching =
  (name: string, having: Readonly<Record<string, string>> = {}) =>
  (element: PageElement): boolean =>
    element.name === name && Object.entries(having).every(([key, value]) => element.attributes[key] === value)

function elementsBelow(parent: Root | Element): Element[] {
  const below: Element[] = []
  const visit = (children: readonly (ElementContent | Root['children'][number])[]): void => {
    for (const child of children) {
      if (child.type !== 'element') continue
      below.push(child)
      visit(child.children)
      if (child.content) visit(child.content.children)
    }
  }
  visit(parent.children)
  return below
}

/** HTML names of attributes whose property name in the syntax tree differs by more than case. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  srcSet: 'srcset',
  xmlLang: 'xml:lang',
}

const attributeName = (property: string): string =>
  NAMES[property] ??
  (/^(?:aria|data)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase())

function asPageElement(element: Element): PageElement {
  const attributes = Object.fromEntries(
    Object.entries(element.properties).map(([property, value]) => [
      attributeName(property),
      Array.isArray(value) ? value.join(' ') : String(value === true ? '' : value),
    ]),
  )
  return {
    name: element.tagName,
    attributes,
    get text() {
      return textOf(element)
    },
    find: (name, having) => elementsBelow(element).map(asPageElement).filter(matching(name, having)),
  }
}
