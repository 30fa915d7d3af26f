import type {Element, ElementContent} from 'hast'
import type {Removals} from '../model/removals.ts'
import {isElement} from './context.ts'
import {templateContent} from './shadow.ts'
import {comparable} from './text.ts'

/** Elements whose content a parser reads as text, with the tags in it, which are no words. */
const RAW_TEXT = new Set(['iframe', 'noembed', 'noframes', 'textarea', 'title', 'xmp'])
const TAGS = /<\/?[a-z][^<>]*>/gi

/** Number of characters in some nodes, also in the content of templates, without white space. */
export const charactersIn = (nodes: readonly ElementContent[]): number => comparable(allText(nodes)).length

function allText(nodes: readonly ElementContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.value
    else if (isElement(node)) {
      const inner = allText(childrenOf(node))
      text += RAW_TEXT.has(node.tagName) ? inner.replace(TAGS, '') : inner
    }
  }
  return text
}

const childrenOf = (node: Element): readonly ElementContent[] =>
  node.tagName === 'template' ? (templateContent(node).children as ElementContent[]) : node.children

/** Counts one element that leaves the body with everything inside it; `characters` are those of its text without spaces. */
export function countRemoved(removals: Removals, element: Element, reason: string): void {
  countPart(removals, element, reason, charactersIn([element]))
}

/** Counts one element of which a part stays: `characters` are those that go. */
export function countPart(removals: Removals, {tagName}: Element, reason: string, characters: number): void {
  removals.add({element: tagName, reason, count: 1, characters})
}
