import type {ElementContent, Root, RootContent} from 'hast'

/** Everything that FORMAT calls ws at the ends of a block. */
const EDGES = /^[\s\u00A0\u3000\u200B\uFEFF]+|[\s\u00A0\u3000\u200B\uFEFF]+$/g

/** All text below a node, as it stands. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += child.type === 'element' && child.tagName === 'br' ? '\n' : textOf(child)
  return text
}

/** Whether a node holds more than white space. */
export function hasText(node: Root | RootContent | ElementContent): boolean {
  if (node.type === 'text') return /\S/.test(node.value)
  return 'children' in node && node.children.some(hasText)
}

/** Text below a node without ws at its ends. */
export function trimmedText(node: Root | RootContent | ElementContent): string {
  return textOf(node).replace(EDGES, '')
}

/** Text to compare by: without any ws, quotes and invisible marks. FORMAT §6.7. */
export function comparable(text: string): string {
  return text.replace(/[\s\u00A0\u3000\u200B-\u200F\u2060\uFEFF"'“”‘’「」『』《》]/g, '')
}
