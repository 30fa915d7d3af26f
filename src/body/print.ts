import type {Element, Root, RootContent} from 'hast'
import {find, html} from 'property-information'
import type {Processor} from 'unified'

/** Elements without an end tag, of those in the allow-list (HTML standard, 13.1.2). */
const VOID = new Set(['br', 'hr', 'wbr'])

/** Characters with a meaning in text, and in a value between double quotes, also for careless readers. */
const IN_TEXT = /[<&]/g
const IN_VALUE = /[\0"&'`]/g

/**
 * rehype plugin that prints a sanitized tree: the same HTML as `rehype-stringify` prints with numeric references. That
 * library looks up each attribute and joins options for each text. See docs/decisions/tree-builder.md.
 */
export function rehypePrint(this: Processor): void {
  this.compiler = (tree) => contentOf(tree as Root)
}

function contentOf({children}: Root | Element): string {
  let text = ''
  for (const child of children) text += printed(child)
  return text
}

/** The sanitizer leaves elements and texts only. Anything else is not printed. */
function printed(node: RootContent): string {
  if (node.type === 'text') return escaped(node.value, IN_TEXT)
  if (node.type !== 'element') return ''
  const {tagName} = node
  const [start, content] = [`<${tagName}${attributesOf(node)}>`, contentOf(node)]
  // In a formula, the parser lets these elements have content.
  return VOID.has(tagName) && content === '' ? start : `${start}${content}</${tagName}>`
}

function attributesOf({properties}: Element): string {
  let text = ''
  for (const property in properties) {
    const value = properties[property]
    if (value === null || value === undefined || value === false) continue
    const {name, isSwitch} = nameOf(property)
    // The value of a switch, such as `reversed`, says nothing.
    if (value === true || (isSwitch && value === '')) text += ` ${name}`
    else text += ` ${name}="${escaped(Array.isArray(value) ? value.join(' ') : String(value), IN_VALUE)}"`
  }
  return text
}

interface Name {
  readonly name: string
  readonly isSwitch: boolean
}

/** The names of attributes met so far. The allow-list names all that can occur. */
const names = new Map<string, Name>()

function nameOf(property: string): Name {
  const known = names.get(property)
  if (known) return known
  const {attribute, boolean} = find(html, property)
  const name = {name: attribute, isSwitch: boolean}
  names.set(property, name)
  return name
}

const escaped = (text: string, special: RegExp): string => text.replace(special, reference)

const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
