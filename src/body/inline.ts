import type {Element, ElementContent} from 'hast'
import {element, isElement, isText} from './context.ts'
import {isVerbatim, isVoid, type Kept, keptAs, LONG_EMPHASIS, tearsWord} from './inline-elements.ts'
import {ANCHOR, EMBED, PICTURE} from './marks.ts'
import {rubyContent} from './ruby.ts'
import {hasText, textOf} from './text.ts'
import {withoutDebris} from './whitespace.ts'

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

/**
 * Whether an element begins a block, by its name or by a damaged form of one (`divclass="box"`).
 * docs/format.md §6.2(a). /
 */
export const isBlock = (node: Element): boolean => BLOCK.has(node.tagName) || isDamaged(node.tagName)

/** The first letters of the names below; most inline elements have others. */
const isDamaged = (name: string): boolean => name.length > 1 && 'dpfsa'.includes(name.charAt(0)) && DAMAGED.test(name)

const DAMAGED = /^(?:div|p|figure|section|article)[^a-z]*[^a-z0-9-]/

/** Whether a block stands anywhere inside an element. */
export function holdsBlock(node: Element): boolean {
  for (const child of node.children) if (isElement(child) && (isBlock(child) || holdsBlock(child))) return true
  return false
}

/**
 * Inline content as it is printed: meaningful elements under their plain names (`inline-elements.ts`), all others
 * unwrapped, empty ones dropped, adjacent texts joined. Returns new nodes; a link keeps the attributes that the `links`
 * step gave it. In `verbatim` content, code, no entity is decoded.
 */
export function inline(nodes: readonly ElementContent[], verbatim = false): ElementContent[] {
  const out: ElementContent[] = []
  for (const node of nodes) {
    if (isText(node)) addText(out, verbatim ? node.value : withoutDebris(node.value))
    else if (isElement(node)) addInline(out, node, verbatim)
  }
  return out
}

function addText(out: ElementContent[], value: string): void {
  const last = out.at(-1)
  if (isText(last)) last.value += value
  else out.push({type: 'text', value})
}

function addInline(out: ElementContent[], node: Element, verbatim: boolean): void {
  // A fast path: most inline elements are line breaks.
  if (isVoid(node.tagName)) {
    out.push(element(node.tagName))
    return
  }
  for (const plain of inlineElement(node, keptAs(node), verbatim)) {
    if (isElement(plain) && tearsWord(out.at(-1), plain)) for (const child of plain.children) add(out, child)
    else add(out, plain)
  }
}

function add(out: ElementContent[], node: ElementContent): void {
  if (isText(node)) addText(out, node.value)
  else out.push(node)
}

function inlineElement(node: Element, kept: Kept | undefined, verbatim: boolean): ElementContent[] {
  // A formula is whole already; its elements have no other names.
  if (node.tagName === 'math') return [node]
  if (node.tagName === ANCHOR) return [node]
  if (node.tagName === 'ruby') return rubyContent(node.children, inline)
  const children = inline(node.children, verbatim || isVerbatim(node))
  if (kept === undefined || !children.some(hasText)) return children
  if (kept.short && children.map(textOf).join('').length > LONG_EMPHASIS) return children
  // A link is underlined already.
  const content = kept.name === 'a' ? children.flatMap(withoutUnderline) : children
  return [element(kept.name, content, kept.properties)]
}

const withoutUnderline = (node: ElementContent): ElementContent[] =>
  isElement(node) && node.tagName === 'u' ? node.children : [node]
