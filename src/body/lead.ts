import type {Element} from 'hast'
import {attribute, isElement, type Parent, type Step} from './context.ts'
import {PICTURE} from './marks.ts'
import {comparable, textOf} from './text.ts'

/** A picture behind more characters of text than this does not open the article. docs/format.md §7, "Lead image". */
const OPENING = 60

/**
 * Step that gives the class `lead` to the picture that opens the article: the first one, if at most 60 characters of
 * text stand before it.
 */
export const leadPicture: Step = (tree) => {
  let before = 0
  for (const block of tree.children as Element[]) {
    if (!isElement(block) || block.tagName === 'section') return
    if (block.tagName === 'figure') {
      if (pictureIn(block) !== null) block.properties = {...block.properties, className: ['lead']}
      return
    }
    before += comparable(textOf(block)).length
    if (before > OPENING) return
  }
}

/**
 * The picture for summaries of the article, as an index of its figures: the first in the text, or the first in a
 * gallery if there is no text. Null if there is none.
 */
export function pictureForSummaries(tree: Parent): number | null {
  const blocks = (tree.children as Element[]).filter(isElement)
  const text = blocks.filter(({tagName}) => tagName !== 'section')
  // A gallery beside a text belongs to other articles as well.
  const only = text.every((block) => textOf(block).trim() === '')
  return firstIn(text) ?? (only ? firstIn(blocks) : null)
}

function firstIn(blocks: readonly Element[]): number | null {
  for (const block of blocks) {
    const at = pictureIn(block)
    if (at !== null) return at
  }
  return null
}

function pictureIn(node: Element): number | null {
  if (node.tagName === PICTURE) return Number(attribute(node, 'dataAt'))
  return firstIn(node.children.filter(isElement))
}
