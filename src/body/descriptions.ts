import type {Element, ElementContent} from 'hast'
import {append, element, isElement} from './context.ts'
import {type Flows, simplified} from './flows.ts'
import {EMBED, PICTURE} from './marks.ts'
import {hasText, trimmedText} from './text.ts'

/**
 * The blocks of a `dl`: terms and descriptions as published, without the `div` around their groups. Other content goes
 * into the description before it. A list without terms or without descriptions is an indent, and one with pictures for
 * terms a gallery; both are dissolved. Source: docs/format.md §6.6.
 */
export function descriptionBlocks(list: Element, {inner, apart}: Flows, properties: Element['properties']): Element[] {
  const children = partsOf(list)
  const parts: {readonly name: string; readonly blocks: Element[]}[] = []
  const before: Element[] = []
  for (const child of children) {
    const name = isElement(child) && isPart(child) ? child.tagName : null
    const blocks = name !== null && isElement(child) ? inner(child.children) : inner([child])
    const last = parts.at(-1)
    if (blocks.length === 0) continue
    if (name !== null && (name === 'dt' || last)) parts.push({name, blocks})
    else append(last ? last.blocks : before, blocks)
  }
  const terms = parts.filter(({name}) => name === 'dt')
  const gallery = terms.some(({blocks}) => blocks.some(isMedium))
  if (terms.length === 0 || terms.length === parts.length || gallery) return apart(children.flatMap(contentOf))
  const shown = parts.map(({name, blocks}) => element(name, name === 'dt' ? termContent(blocks) : simplified(blocks)))
  return [...before, element('dl', shown, properties)]
}

const isPart = ({tagName}: Element): boolean => tagName === 'dt' || tagName === 'dd'
const isMedium = ({tagName}: Element): boolean => tagName === PICTURE || tagName === EMBED

/** The terms, descriptions and other nodes of a list, also those in a `div` around a group. */
const partsOf = ({children}: Element): ElementContent[] =>
  children.flatMap((child) => {
    const isGroup = isElement(child) && child.tagName === 'div' && child.children.filter(isElement).some(isPart)
    return isGroup ? partsOf(child) : [child]
  })

/** A term or description of a dissolved list as a box, so that each is a paragraph. */
const contentOf = (node: ElementContent): ElementContent[] =>
  isElement(node) && isPart(node) ? [element('div', node.children)] : [node]

/** A term as inline content: its paragraphs with line breaks between them. */
const termContent = (blocks: readonly Element[]): ElementContent[] =>
  blocks.every(({tagName}) => tagName === 'p')
    ? blocks.flatMap(({children}, at) => (at === 0 ? children : [element('br'), ...children]))
    : [...blocks]

/**
 * The blocks of a `details`: open, so that its text can be seen, searched and printed, with its `summary` as inline
 * content. Without a summary, or with a picture in it, only the content is left. Source: docs/format.md §6.6.
 */
export function detailsBlocks(details: Element, {inner, apart}: Flows, properties: Element['properties']): Element[] {
  const summary = details.children.find((child): child is Element => isElement(child) && child.tagName === 'summary')
  const title = summary ? inner(summary.children) : []
  const content = inner(details.children.filter((child) => child !== summary))
  const isTitled = title.some(hasText) && !title.some((block) => isMedium(block) || !/^(?:p|pre)$/.test(block.tagName))
  if (!isTitled || content.length === 0) return apart(details.children)
  const words = title.flatMap(({children}, at) => (at === 0 ? children : [element('br'), ...children]))
  return [element('details', [element('summary', words), ...content], {open: true, ...properties})]
}

/** The lines of a block's text: one, or one for each part of a `dl` or a `details`. */
export function linesIn(block: Element): string[] {
  if (!/^(?:d[dl]|details)$/.test(block.tagName)) return [trimmedText(block)]
  if (!block.children.some((child) => isElement(child) && IN_BOX.test(child.tagName))) return [trimmedText(block)]
  return block.children.filter(isElement).flatMap(linesIn)
}

const IN_BOX = /^(?:d[dlt]|details|summary|p|h\d|[ou]l|blockquote|table|pre)$/
