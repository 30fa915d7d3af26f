import type {Element, ElementContent} from 'hast'
import {element, isElement, type Parent} from './context.ts'
import {isNotice} from './notices.ts'
import {countThing} from './players.ts'
import {wordsOf} from './prose.ts'
import {charactersIn, countPart} from './removal.ts'
import {comparable, hasText, isSameText, textOf} from './text.ts'
import type {Walk} from './walk.ts'

/** Elements whose content a parser reads as text. */
const RAW = new Set(['noembed', 'noframes'])
const THING = new Set(['applet', 'canvas'])
const MEDIA = /^(?:iframe|video|audio|object|embed)$/

/**
 * The content of an element that stands in for something which the page does not have: a script, a plug-in, a canvas.
 * Words that only say so go, and so do words that the body has elsewhere; both are counted.
 */
export function standInContent(node: Element, walk: Walk): readonly ElementContent[] | null {
  if (THING.has(node.tagName)) countThing(node, walk)
  const content = RAW.has(node.tagName) ? walk.rawContent(node) : node.children
  const words = wordsOf({type: 'root', children: content})
  if (isNotice(words)) {
    const pictures = picturesIn(content)
    countPart(walk.findings.removed, node, 'fallback', charactersIn(content) - charactersIn(pictures))
    return walk.treated(pictures)
  }
  return node.tagName === 'noscript' ? noscriptContent(node, words, walk) : walk.treated(content)
}

/**
 * Text and players of a `noscript` stay, links on their own each in a paragraph. A `noscript` with pictures alone stays
 * for the `pictures` step, which knows whether they are copies.
 */
function noscriptContent(node: Element, words: string, walk: Walk): readonly ElementContent[] {
  if (!/\S/.test(words) && !holds(node, MEDIA)) {
    const content = walk.treated(node.children)
    return content.some(hasText) ? content : [{...node, children: content}]
  }
  const links = linksIn(node)
  if (links.length > 0 && isSameText(links.map(textOf).join(''), words)) {
    const kept = links.filter((link) => textOf(link).trim() !== '' || holds(link, /^(?:img|picture)$/))
    return walk.treated(kept.map((link) => element('p', [link])))
  }
  if (/\S/.test(words) && walk.textElsewhere().includes(comparable(words))) {
    countPart(walk.findings.removed, node, 'copy', charactersIn(node.children))
    return [{...node, children: walk.treated(picturesIn(node.children))}]
  }
  return walk.treated(node.children)
}

const holds = (node: Parent, name: RegExp): boolean =>
  (node.children as ElementContent[]).some(
    (child) => isElement(child) && (name.test(child.tagName) || holds(child, name)),
  )

/** The links in an element, also those in other elements. */
export const linksIn = (node: Element): Element[] =>
  node.children.filter(isElement).flatMap((child) => (child.tagName === 'a' ? [child] : linksIn(child)))

/** The pictures in some nodes, without words around them. */
export const picturesIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes
    .filter(isElement)
    .flatMap((child) => (/^(?:img|picture|amp-img)$/.test(child.tagName) ? [child] : picturesIn(child.children)))
