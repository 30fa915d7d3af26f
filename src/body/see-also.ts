import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, type Findings, isElement, type Step} from './context.ts'
import {SEE_ALSO} from './marks.ts'
import {selectOutermost} from './selector.ts'
import {hasText, trimmedText} from './text.ts'

/** Makes a list of the links in an outlet's box of related articles; its heading is on the drop list. FORMAT §10. */
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
 * Sets lists of nothing but links to articles of the same outlet as what they are: other articles. FORMAT §10. One that
 * the line before it announces is part of the text.
 */
export const seeAlso: Step = (tree, context, findings) => {
  const blocks = tree.children as Element[]
  tree.children = blocks.map((block, at) =>
    isElement(block) &&
    block.tagName === 'ul' &&
    block.children.every((item) => isReference(item, context, findings)) &&
    !announces(blocks[at - 1])
      ? // No landmark: an article may have several, and a landmark needs a name of its own.
        element('div', [element(SEE_ALSO), block], {className: ['see-also']})
      : block,
  )
}

/** At most so many characters that end no sentence are a label of what follows. */
const LONGEST_LABEL = 8

function announces(block: Element | undefined): boolean {
  if (!block || !/^(?:p|h\d)$/.test(block.tagName)) return false
  const text = trimmedText(block)
  if (/[：:]$/.test(text)) return true
  return block.tagName === 'p' && text.length <= LONGEST_LABEL && /[\p{L}\p{N}]$/u.test(text)
}

/** An item that is one link to another article. */
function isReference(item: ElementContent, {outlet}: BodyContext, {links}: Findings): boolean {
  if (!isElement(item)) return !hasText(item)
  const solid = item.children.filter(hasText)
  const [link] = solid
  if (solid.length !== 1 || !isElement(link) || link.tagName !== 'a') return false
  const id = links[Number(attribute(link, 'dataAt'))]?.id
  return typeof id === 'string' && id.startsWith(`${outlet.slug}:`)
}
