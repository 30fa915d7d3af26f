import type {ElementContent, Root, RootContent} from 'hast'

type Node = Root | RootContent | ElementContent

/** Everything that FORMAT calls ws at the ends of a block. */
const EDGE = /[\s\u00A0\u3000\u200B\uFEFF]/
/** What nobody compares by. FORMAT §6.7. */
const SILENT = /[\s\u00A0\u3000\u200B-\u200F\u2060\uFEFF"'“”‘’「」『』《》]/
const EACH_SILENT = new RegExp(SILENT, 'g')

/** Whether a code unit is of a class: asked of each of millions, which a pattern would search for anew every time. */
function memberOf(pattern: RegExp): (code: number) => boolean {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = pattern.test(String.fromCharCode(code)) ? 1 : 0
  return (code) => table[code] === 1
}

const isEdge = memberOf(EDGE)
const isSilent = memberOf(SILENT)

/** All text below a node, as it stands. */
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

/** Text below a node without ws at its ends. */
export function trimmedText(node: Node): string {
  const text = textOf(node)
  let from = 0
  let to = text.length
  while (from < to && isEdge(text.charCodeAt(from))) from++
  while (to > from && isEdge(text.charCodeAt(to - 1))) to--
  return to - from === text.length ? text : text.slice(from, to)
}

/** Text to compare by: without any ws, quotes and invisible marks. FORMAT §6.7. */
export function comparable(text: string): string {
  return text.replace(EACH_SILENT, '')
}

/** Whether two texts are comparably equal. Most differ in their first letters, and no more is read. */
export function isSameText(one: string, other: string): boolean {
  let at = 0
  let otherAt = 0
  for (;;) {
    while (at < one.length && isSilent(one.charCodeAt(at))) at++
    while (otherAt < other.length && isSilent(other.charCodeAt(otherAt))) otherAt++
    if (at === one.length || otherAt === other.length) return at === one.length && otherAt === other.length
    if (one.charCodeAt(at++) !== other.charCodeAt(otherAt++)) return false
  }
}
