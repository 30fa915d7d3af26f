import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, type Findings, isElement, type Step} from './context.ts'
import {SEE_ALSO} from './marks.ts'
import {selectOutermost} from './selector.ts'
import {linksIn} from './stand-ins.ts'
import {hasText, trimmedText} from './text.ts'

/**
 * Step that turns an outlet's box of related articles (`Outlet.related`) into a list of its links. A drop rule removes
 * the heading of the box. Source: docs/format.md §10.
 */
export const relatedBoxes: Step = (tree, {outlet}) => {
  if (outlet.related === undefined) return
  for (const box of selectOutermost(tree, outlet.related)) {
    const links = linksIn(box).filter(hasText)
    box.tagName = 'ul'
    box.properties = {}
    box.children = links.map((link) => element('li', [link]))
  }
}

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
        element('div', [element(SEE_ALSO), {...block, children: plain(block.children)}], {
          className: ['see-also'],
        })
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

/**
 * Whether an item is links to one other article of the outlet and nothing else. The links may stand in emphasis, in
 * paragraphs and in several pieces.
 */
function isReference(item: ElementContent, {outlet}: BodyContext, {links}: Findings): boolean {
  if (!isElement(item)) return !hasText(item)
  const targets = new Set<string | null>()
  for (const link of solidLinks(item)) {
    targets.add(link === null ? null : (links[Number(attribute(link, 'dataAt'))]?.id ?? null))
  }
  const [id] = targets
  return targets.size === 1 && typeof id === 'string' && id.startsWith(`${outlet.slug}:`)
}

/** Elements that say nothing about a link inside them. */
const WRAPPERS = new Set(['p', 'strong', 'em', 'small', 's', 'u', 'b', 'i', 'mark'])

/** The links below an element; null for text outside a link. */
function solidLinks(parent: Element): readonly (Element | null)[] {
  return parent.children.filter(hasText).flatMap((child) => {
    if (!isElement(child)) return [null]
    if (child.tagName === 'a') return [child]
    return WRAPPERS.has(child.tagName) ? solidLinks(child) : [null]
  })
}

/** The nodes without emphasis: the list is set in small print, where it means nothing. */
function plain(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    const children = plain(node.children)
    return node.tagName === 'strong' || node.tagName === 'em' ? children : [{...node, children}]
  })
}
