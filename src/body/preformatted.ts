import type {Element, ElementContent} from 'hast'
import {append, element, isElement, isText} from './context.ts'
import {inline, isBlock} from './inline.ts'
import {hasText} from './text.ts'

const LEADING = /^(?:[ \t]*\n)+/
const TRAILING = /\s+$/

/**
 * A `pre` with its spaces, line breaks, links and emphasis, in a list; an empty list if it has no text. A block inside
 * it, such as the `div` of a line of code, is a line of its own. Source: docs/format.md §6.8.
 */
export function preformatted({children}: Element): Element[] {
  const content = inline(asLines(children), true)
  trim(content, LEADING, 0)
  trim(content, TRAILING, -1)
  return content.some(hasText) ? [element('pre', withoutEmpty(content))] : []
}

/** Inline content in which a line feed stands for each `br` and around each block. */
function asLines(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  const feed = (): unknown => out.length > 0 && !endsLine(out) && out.push({type: 'text', value: '\n'})
  let open = false
  for (const node of nodes) {
    if (open) feed()
    open = isElement(node) && isBlock(node) && node.tagName !== 'td' && node.tagName !== 'th'
    if (!isElement(node)) out.push(node)
    else if (node.tagName === 'br') out.push({type: 'text', value: '\n'})
    else if (open) {
      feed()
      append(out, asLines(node.children))
    } else out.push({...node, children: asLines(node.children)})
  }
  return out
}

function endsLine(nodes: readonly ElementContent[]): boolean {
  const last = nodes.at(-1)
  return isText(last) ? last.value.endsWith('\n') : isElement(last) && endsLine(last.children)
}

/** Removes a pattern from the text at one end, also inside the elements there. Returns whether text is left. */
function trim(nodes: readonly ElementContent[], pattern: RegExp, end: 0 | -1): boolean {
  for (let at = end === 0 ? 0 : nodes.length - 1; at >= 0 && at < nodes.length; at += end === 0 ? 1 : -1) {
    const node = nodes[at]
    if (isText(node)) node.value = node.value.replace(pattern, '')
    if (isText(node) ? node.value !== '' : isElement(node) && trim(node.children, pattern, end)) return true
  }
  return false
}

const withoutEmpty = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (isText(node)) return node.value === '' ? [] : [node]
    if (!isElement(node)) return []
    const children = withoutEmpty(node.children)
    return children.length === 0 && !('id' in node.properties) && node.tagName !== 'wbr' ? [] : [{...node, children}]
  })
