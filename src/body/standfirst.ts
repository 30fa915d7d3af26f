import type {Step} from './context.ts'
import {selectOutermost} from './selector.ts'

/** The class of a standfirst, in the output and in the pages of some publishers. */
export const STANDFIRST = 'standfirst'

/**
 * Step that makes each element that `Outlet.standfirst` selects a standfirst paragraph. Source: docs/format.md §6.7.
 */
export const standfirst: Step = (tree, {outlet}) => {
  if (outlet.standfirst === undefined) return
  for (const opening of selectOutermost(tree, outlet.standfirst)) {
    opening.tagName = 'p'
    opening.properties = {...opening.properties, className: [STANDFIRST]}
  }
}
