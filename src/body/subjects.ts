import type {Element} from 'hast'
import {isElement, type Step} from './context.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {compileSelector, selectIn, selectOutermost} from './selector.ts'
import {namesIn} from './stated-time.ts'
import {trimmedText} from './text.ts'

/** Notes the authors where the outlet names them in elements of their own; the drop list takes what lies around. */
export const authors: Step = (tree, {outlet}, findings) => {
  if (outlet.byline === undefined || findings.byline.length > 0) return
  const names = selectOutermost(tree, outlet.byline).map(named)
  findings.byline = namesIn(names.join(','))
}

/** A name, and what the page says beside it in an element of its own: who that is. */
function named(author: Element): string {
  const parts = author.children.map(trimmedText).filter((part) => part !== '')
  return parts.join(' ').replaceAll(' （', '（')
}

/**
 * Notes the words of the outlet's tag links as the article's tags and unwraps them: in the text they are words, not
 * references. FORMAT §11, Epoch.
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
