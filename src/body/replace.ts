import type {ElementContent} from 'hast'
import {append, type Parent} from './context.ts'

/** Returns the nodes that replace a child, or null if the child stays. */
export type Replacement = (child: ElementContent, parent: Parent) => readonly ElementContent[] | null

/**
 * Replaces each child of `parent` with the nodes that `replacementOf` returns. The list of children is copied only once
 * a child is replaced, since most children of most bodies stay.
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
