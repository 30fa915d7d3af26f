import type {Element} from 'hast'
import {isElement, type Step} from './context.ts'
import {textOf} from './text.ts'

/**
 * Calls emphasis that holds words in letters `i` where the article is in Chinese: they are names and titles in another
 * language, set in italics, and no dots stand under them as under Chinese characters.
 */
export const foreignWords: Step = (tree, _context, {lang}) => {
  if (!lang.startsWith('zh')) return
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue
      if (child.tagName === 'em' && isForeign(textOf(child))) child.tagName = 'i'
      visit(child)
    }
  }
  for (const block of tree.children) if (isElement(block)) visit(block)
}

const isForeign = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
