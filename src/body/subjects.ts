import type {Element} from 'hast'
import {isElement, type Step} from './context.ts'
import {namesIn} from './names.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {compileSelector, selectIn, selectOutermost} from './selector.ts'
import {trimmedText} from './text.ts'

/**
 * Step that records the authors whom the outlet names in elements of their own (`Outlet.byline`). Drop rules remove the
 * elements around them.
 */
export const authors: Step = (tree, {outlet}, findings) => {
  if (outlet.byline === undefined || findings.byline.length > 0) return
  const names = selectOutermost(tree, outlet.byline).map(authorName)
  findings.byline = namesIn(names.join(','))
}

/** The name of an author, with the description that the page puts beside it in an element of its own. */
function authorName(author: Element): string {
  const parts = author.children.map(trimmedText).filter((part) => part !== '')
  return parts.join(' ').replaceAll(' （', '（')
}

/**
 * Step that records the words of the outlet's tag links (`Outlet.tags`) as the article's tags and unwraps the links: in
 * the text they are plain words. Source: docs/format.md §11, Epoch.
 */
export const subjects: Step = (tree, {outlet}, findings) => {
  if (outlet.tags === undefined) return
  const isTag = compileSelector(outlet.tags)
  selectIn(tree)
  const words = new Set<string>()
  const instead: Replacement = (child) => {
    if (!isElement(child)) return null
    if (!isTag(child)) {
      replaceChildren(child, instead)
      return null
    }
    const word = trimmedText(child).replace(/\s+/g, ' ')
    if (word !== '') words.add(word)
    return child.children
  }
  replaceChildren(tree, instead)
  findings.tags = [...words]
}
