import type {ElementContent, Root, RootContent} from 'hast'

type Node = Root | RootContent | ElementContent

/** White space that is trimmed from both ends of a block: "ws" in docs/format.md. */
const EDGE = /[\s\u00A0\u3000\u200B\uFEFF]/
/** Characters that are ignored when texts are compared. docs/format.md §6.7. */
const IGNORED = /[\s\u00A0\u3000\u200B-\u200F\u2060\uFEFF"'“”‘’「」『』《》]/
const EACH_IGNORED = new RegExp(IGNORED, 'g')

/**
 * Returns a test whether a code unit matches a pattern. It looks the answer up in a table, since it runs on millions of
 * code units.
 */
function memberOf(pattern: RegExp): (code: number) => boolean {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = pattern.test(String.fromCharCode(code)) ? 1 : 0
  return (code) => table[code] === 1
}

const isEdge = memberOf(EDGE)
const isIgnored = memberOf(IGNORED)

/** All text below a node, untrimmed, with a line feed for each `br`. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  let text = ''
  const children: readonly Node[] = node.children
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child) text += child.type === 'element' && child.tagName === 'br' ? '\n' : textOf(child)
  }
  return text
}

/** Whether a node holds more than white space. */
export function hasText(node: Node): boolean {
  if (node.type === 'text') return /\S/.test(node.value)
  return (node.type === 'element' || node.type === 'root') && node.children.some(hasText)
}

/** The text below a node without white space at its ends. */
export function trimmedText(node: Node): string {
  const text = textOf(node)
  let from = 0
  let to = text.length
  while (from < to && isEdge(text.charCodeAt(from))) from++
  while (to > from && isEdge(text.charCodeAt(to - 1))) to--
  return to - from === text.length ? text : text.slice(from, to)
}

/** The text without white space, quotes and invisible marks, for comparisons. docs/format.md §6.7. */
export function comparable(text: string): string {
  return text.replace(EACH_IGNORED, '')
}

/** Whether two texts have the same `comparable` form. Stops at the first difference, which is early for most pairs. */
export function isSameText(one: string, other: string): boolean {
  let at = 0
  let otherAt = 0
  for (;;) {
    while (at < one.length && isIgnored(one.charCodeAt(at))) at++
    while (otherAt < other.length && isIgnored(other.charCodeAt(otherAt))) otherAt++
    if (at === one.length || otherAt === other.length) return at === one.length && otherAt === other.length
    if (one.charCodeAt(at++) !== other.charCodeAt(otherAt++)) return false
  }
}
