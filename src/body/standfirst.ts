import {isElement, type Parent, type Step} from './context.ts'
import {compileSelector, selectIn} from './selector.ts'

/** The class by which we and some publishers say that a paragraph opens a text. */
export const STANDFIRST = 'standfirst'

/** Marks what the outlet says opens the text as that, whatever element it is. FORMAT §6.7. */
export const standfirst: Step = (tree, {outlet}) => {
  if (outlet.standfirst === undefined) return
  const opens = compileSelector(outlet.standfirst)
  selectIn(tree)
  const visit = (parent: Parent): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue
      if (!opens(child)) visit(child)
      else {
        child.tagName = 'p'
        child.properties = {...child.properties, className: [STANDFIRST]}
      }
    }
  }
  visit(tree)
}
