import type {ElementContent} from 'hast'
import {append, type Parent} from './context.ts'

/** What stands in the place of a child; `null` where the child stays. */
export type Replacement = (child: ElementContent, parent: Parent) => readonly ElementContent[] | null

/**
 * Puts in the place of each child what is given for it. Most children of most bodies stay: until one does not, the list is
 * left as it is.
 */
export function replaceChildren(parent: Parent, replacementOf: Replacement): void {
  const children = parent.children as ElementContent[]
  let changed: ElementContent[] | null = null
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (!child) continue
    const instead = replacementOf(child, parent)
    if (instead === null) {
      changed?.push(child)
      continue
    }
    changed ??= children.slice(0, at)
    append(changed, instead)
  }
  if (changed) parent.children = changed
}
