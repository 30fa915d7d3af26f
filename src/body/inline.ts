import type {Element, ElementContent} from 'hast'
import {element, isElement, isText} from './context.ts'
import {CREDIT} from './mark-captions.ts'
import {EMBED, PICTURE} from './marks.ts'
import {hasText, textOf} from './text.ts'
import {withoutDebris} from './whitespace.ts'

/**
 * Inline elements that carry meaning, each with the name under which it is printed. All others are unwrapped.
 * docs/format.md §6.9.
 */
const KEPT: Readonly<Record<string, string>> = {
  a: 'a',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  br: 'br',
  s: 's',
  del: 's',
  strike: 's',
  ruby: 'ruby',
  rt: 'rt',
  rp: 'rp',
}

/** Elements that begin a block. An inline element that holds one of them is treated as a wrapper of blocks. */
const BLOCK = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'hr',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'figure',
  'figcaption',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'center',
  'address',
  'details',
  'summary',
  'fieldset',
  'hgroup',
  'picture',
  PICTURE,
  EMBED,
])

/** Emphasis of more characters than this is mere styling and is unwrapped. docs/format.md §6.7. */
export const LONG_EMPHASIS = 200

/**
 * Whether an element begins a block, by its name or by a damaged form of one (`divclass="box"`).
 * docs/format.md §6.2(a). /
 */
export const isBlock = (node: Element): boolean =>
  BLOCK.has(node.tagName) || /^(?:div|p|figure|section|article)[^a-z]*[^a-z0-9-]/.test(node.tagName)

/** Whether a block stands anywhere inside an element. */
export function holdsBlock(node: Element): boolean {
  for (const child of node.children) if (isElement(child) && (isBlock(child) || holdsBlock(child))) return true
  return false
}

/** The name under which an inline element is printed, or undefined if it is unwrapped. */
export const keptName = (node: Element): string | undefined =>
  isCredit(node) ? 'small' : Object.hasOwn(KEPT, node.tagName) ? KEPT[node.tagName] : undefined

/** Whether a `small` was marked as a credit. All other small print is mere styling. */
const isCredit = ({tagName, properties}: Element): boolean => tagName === 'small' && properties[CREDIT] !== undefined

/**
 * Inline content as it is printed: meaningful elements under their plain names, all others unwrapped, empty ones
 * dropped, adjacent texts joined. Returns new nodes; a link keeps the attributes that the `links` step gave it.
 */
export function inline(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  for (const node of nodes) {
    if (isText(node)) addText(out, withoutDebris(node.value))
    else if (isElement(node)) addInline(out, node)
  }
  return out
}

function addText(out: ElementContent[], value: string): void {
  const last = out.at(-1)
  if (isText(last)) last.value += value
  else out.push({type: 'text', value})
}

function addInline(out: ElementContent[], node: Element): void {
  for (const plain of inlineElement(node)) {
    if (isText(plain)) addText(out, plain.value)
    else out.push(plain)
  }
}

function inlineElement(node: Element): ElementContent[] {
  // A formula is whole already; its elements have no other names.
  if (node.tagName === 'math') return [node]
  const name = keptName(node)
  if (name === 'br') return [element('br')]
  const children = inline(node.children)
  if (name === undefined) return children
  if (!children.some(hasText)) return children
  if ((name === 'strong' || name === 'em') && children.map(textOf).join('').length > LONG_EMPHASIS) return children
  return [element(name, children, name === 'a' ? node.properties : isCredit(node) ? {[CREDIT]: true} : {})]
}
