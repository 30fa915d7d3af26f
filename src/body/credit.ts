import type {Element, ElementContent} from 'hast'
import {element, isElement} from './context.ts'
import {CREDIT} from './mark-captions.ts'
import {splitTail} from './split-tail.ts'
import {hasText, textOf, trimmedText} from './text.ts'

/** Words that make a parenthesis at the end of a caption a credit. docs/format.md §8. */
const OWNER =
  '社|檔案|档案|提供|攝|摄|資料|资料|路透|法新|美联|美聯|翻攝|取自|截圖|截图|Getty|AFP|AP(?![A-Za-z])|EPA|REUTERS|Reuters|Shutterstock'

const small = (children: ElementContent[]): Element => element('small', children, {className: ['credit']})

/**
 * A credit at the end of a caption: a parenthesis of at most 24 characters that names an owner, `©…` or `REUTERS/Name`.
 * Source: docs/format.md §8.
 */
const AT_END = new RegExp(
  `[（(](?=[^（）()]{0,24}[）)]\\s*$)[^（）()]*(?:${OWNER})[^（）()]*[）)]\\s*$|©[^©]{1,60}$|REUTERS/[^，。]{1,40}$`,
)

/**
 * Wraps the credit of a caption in `small`, in place, and returns its words, or '' if the caption has none. Credits
 * that the publisher marked count before one at the end of the text.
 */
export function settleCredit(caption: Element): string {
  const marked = markedCredits(caption)
  if (marked.length > 0) {
    caption.children = creditApart(caption.children)
    return marked.join(' ')
  }
  const text = textOf(caption)
  const found = AT_END.exec(text)
  if (!found) return ''
  // The credit may be the whole caption.
  const split = splitTail(caption.children, text.length - found.index)
  caption.children = [...split.before, small(split.tail)]
  return found[0].trim()
}

function markedCredits(caption: Element): readonly string[] {
  const words: string[] = []
  const visit = (parent: Element): void => {
    parent.children = parent.children.map((child): ElementContent => {
      if (!isElement(child)) return child
      if (child.properties[CREDIT] === undefined) {
        visit(child)
        return child
      }
      const text = trimmedText(child).replace(/\s+/g, ' ')
      if (text !== '') words.push(text)
      return small(child.children)
    })
  }
  visit(caption)
  return words
}

/** Sets a line break between a credit and the words after it, an order that ChinaFile uses. */
function creditApart(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  const words = rest.findIndex(hasText)
  if (!isElement(first) || first.tagName !== 'small' || words < 0) return [...children]
  return [first, element('br'), ...rest.slice(words)]
}
