import type {Element} from 'hast'
import {attribute, isElement, type Parent, type Step} from './context.ts'
import {PICTURE} from './marks.ts'
import {comparable, textOf} from './text.ts'

/** A picture after more text than this opens nothing. FORMAT §7, "Lead image". */
const OPENING = 60

/** Marks the picture that opens the article: the first one, if it stands before 60 characters of text. */
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

/** The place of the picture that stands for the article on a card: the first of its text, or else of its only gallery. */
export function pictureForSummaries(tree: Parent): number | null {
  const blocks = (tree.children as Element[]).filter(isElement)
  const text = blocks.filter(({tagName}) => tagName !== 'section')
  // A gallery beside a text is other articles' as well.
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
