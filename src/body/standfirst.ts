import type {Step} from './context.ts'
import {selectOutermost} from './selector.ts'

/** The class by which we and some publishers say that a paragraph opens a text. */
export const STANDFIRST = 'standfirst'

/** Marks what the outlet says opens the text as that, whatever element it is. FORMAT §6.7. */
export const standfirst: Step = (tree, {outlet}) => {
  if (outlet.standfirst === undefined) return
  for (const opening of selectOutermost(tree, outlet.standfirst)) {
    opening.tagName = 'p'
    opening.properties = {...opening.properties, className: [STANDFIRST]}
  }
}
