import type {Element, ElementContent} from 'hast'
import {append, element, isElement, type Parent, type Step} from './context.ts'
import {isBlock} from './inline.ts'
import {compileSelector, selectIn} from './selector.ts'
import {trimmedText} from './text.ts'

/** A first paragraph of at most this many characters is the heading of its box. */
const LONGEST_NAME = 40

/**
 * Step that moves the boxes which a page opens beside a word (`Outlet.boxes`) behind the paragraph that holds them, as
 * quotations, so that they do not interrupt the sentence. Source: docs/format.md §6.6.
 */
export const boxes: Step = (tree, {outlet}) => {
  if (outlet.boxes === undefined) return
  const isBox = compileSelector(outlet.boxes)
  selectIn(tree)
  const visit = (parent: Parent): Element[] => {
    const kept: ElementContent[] = []
    const taken: Element[] = []
    for (const child of parent.children as ElementContent[]) {
      if (isElement(child) && isBox(child)) {
        taken.push(element('blockquote', withHeading(child.children)))
        continue
      }
      kept.push(child)
      if (isElement(child)) append(isBlock(child) ? kept : taken, visit(child))
    }
    parent.children = kept
    return taken
  }
  append(tree.children, visit(tree))
}

/** Turns a short first paragraph into a heading, which the `blocks` step prints in bold inside a quotation. */
function withHeading(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  const isName = isElement(first) && first.tagName === 'p' && trimmedText(first).length <= LONGEST_NAME
  return isName ? [{...first, tagName: 'h4'}, ...rest] : [...children]
}
