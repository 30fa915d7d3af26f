import type {ElementContent} from 'hast'
import {isText} from './context.ts'
import {textOf} from './text.ts'

/** The last `length` characters as nodes of their own, or null where an element stands across the cut. */
export function splitTail(
  nodes: readonly ElementContent[],
  length: number,
): {readonly before: ElementContent[]; readonly tail: ElementContent[]} | null {
  let at = nodes.length
  let left = length
  while (at > 0 && left > 0) {
    const node = nodes[at - 1]
    const own = node ? textOf(node).length : 0
    if (own > left) break
    left -= own
    at--
  }
  const across = nodes[at - 1]
  if (left === 0) return {before: nodes.slice(0, at), tail: nodes.slice(at)}
  if (!across || !isText(across)) return null
  const cut = across.value.length - left
  return {
    before: [...nodes.slice(0, at - 1), {type: 'text', value: across.value.slice(0, cut)}],
    tail: [{type: 'text', value: across.value.slice(cut)}, ...nodes.slice(at)],
  }
}
