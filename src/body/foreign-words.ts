import type {Element} from 'hast'
import {isElement, type Step} from './context.ts'
import {textOf} from './text.ts'

/**
 * Step that renames `em` to `i` around words in Latin letters in a Chinese article. They are names and titles in
 * another language, which are set in italics and without the emphasis dots of Chinese characters.
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
