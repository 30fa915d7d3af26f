import type {ElementContent} from 'hast'
import {isElement} from './context.ts'
import {textOf} from './text.ts'

/** Inline content, cut in two. */
export interface Split {
  readonly before: ElementContent[]
  readonly tail: ElementContent[]
}

/**
 * Cuts off the last `length` characters (UTF-16 code units) of the content. An element across the cut is copied to both
 * sides.
 */
export function splitTail(nodes: readonly ElementContent[], length: number): Split {
  const before = [...nodes]
  const tail: ElementContent[] = []
  for (let left = length; left > 0; ) {
    const node = before.pop()
    if (!node) break
    const size = textOf(node).length
    if (size <= left) {
      tail.unshift(node)
      left -= size
      continue
    }
    if (isElement(node)) {
      const inner = splitTail(node.children, left)
      before.push({...node, children: inner.before})
      tail.unshift({...node, children: inner.tail})
    } else if (node.type === 'text') {
      before.push({...node, value: node.value.slice(0, size - left)})
      tail.unshift({...node, value: node.value.slice(size - left)})
    }
    break
  }
  return {before, tail}
}
