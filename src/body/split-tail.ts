import type {ElementContent} from 'hast'
import {isElement} from './context.ts'
import {textOf} from './text.ts'

/** Content cut in two. */
export interface Split {
  readonly before: ElementContent[]
  readonly tail: ElementContent[]
}

/** The last `length` characters as nodes of their own; an element across the cut stands on both sides of it. */
export function splitTail(nodes: readonly ElementContent[], length: number): Split {
  const before = [...nodes]
  const tail: ElementContent[] = []
  for (let left = length; left > 0; ) {
    const node = before.pop()
    if (!node) break
    const own = textOf(node).length
    if (own <= left) {
      tail.unshift(node)
      left -= own
      continue
    }
    if (isElement(node)) {
      const inner = splitTail(node.children, left)
      before.push({...node, children: inner.before})
      tail.unshift({...node, children: inner.tail})
    } else if (node.type === 'text') {
      before.push({...node, value: node.value.slice(0, own - left)})
      tail.unshift({...node, value: node.value.slice(own - left)})
    }
    break
  }
  return {before, tail}
}
