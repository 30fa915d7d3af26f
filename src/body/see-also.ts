import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, type Findings, isElement, type Step} from './context.ts'
import {SEE_ALSO} from './marks.ts'
import {selectOutermost} from './selector.ts'
import {hasText, trimmedText} from './text.ts'

/**
 * Step that turns an outlet's box of related articles (`Outlet.related`) into a list of its links. A drop rule removes
 * the heading of the box. Source: docs/format.md §10.
 */
export const relatedBoxes: Step = (tree, {outlet}) => {
  if (outlet.related === undefined) return
  for (const box of selectOutermost(tree, outlet.related)) {
    const links = linksIn(box)
    box.tagName = 'ul'
    box.properties = {}
    box.children = links.map((link) => element('li', [link]))
  }
}

const linksIn = (parent: Element): Element[] =>
  parent.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'a') return hasText(child) ? [child] : []
    return linksIn(child)
  })

/**
 * Step that wraps each list of nothing but links to articles of the same outlet into `div.see-also`. A list that the
 * line before it announces is part of the text and stays. Source: docs/format.md §10.
 */
export const seeAlso: Step = (tree, context, findings) => {
  const blocks = tree.children as Element[]
  tree.children = blocks.map((block, at) =>
    isElement(block) &&
    block.tagName === 'ul' &&
    block.children.every((item) => isReference(item, context, findings)) &&
    !announces(blocks[at - 1])
      ? // Not a landmark: an article may have several of these lists, and each landmark would need its own name.
        element('div', [element(SEE_ALSO), block], {className: ['see-also']})
      : block,
  )
}

/** A paragraph of at most this many characters without a full stop is a label for the list after it. */
const LONGEST_LABEL = 8

function announces(block: Element | undefined): boolean {
  if (!block || !/^(?:p|h\d)$/.test(block.tagName)) return false
  const text = trimmedText(block)
  if (/[：:]$/.test(text)) return true
  return block.tagName === 'p' && text.length <= LONGEST_LABEL && /[\p{L}\p{N}]$/u.test(text)
}

/** Whether an item is a single link to another article of the outlet. */
function isReference(item: ElementContent, {outlet}: BodyContext, {links}: Findings): boolean {
  if (!isElement(item)) return !hasText(item)
  const solid = item.children.filter(hasText)
  const [link] = solid
  if (solid.length !== 1 || !isElement(link) || link.tagName !== 'a') return false
  const id = links[Number(attribute(link, 'dataAt'))]?.id
  return typeof id === 'string' && id.startsWith(`${outlet.slug}:`)
}
