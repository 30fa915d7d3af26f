import type {Element, ElementContent} from 'hast'
import {append, element, isElement, type Parent, type Step} from './context.ts'
import {isBlock} from './inline.ts'
import {compileSelector, selectIn} from './selector.ts'
import {trimmedText} from './text.ts'

/** A first line of at most so many characters is the name of a box. */
const LONGEST_NAME = 40

/**
 * Puts the boxes that a page opens beside a word behind the paragraph in which they stand, as quotations: the sentence
 * goes on where the box was. FORMAT §6.6.
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
        taken.push(element('blockquote', named(child.children)))
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

/** In a quotation a heading is a line in bold. */
function named(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  const isName = isElement(first) && first.tagName === 'p' && trimmedText(first).length <= LONGEST_NAME
  return isName ? [{...first, tagName: 'h4'}, ...rest] : [...children]
}
