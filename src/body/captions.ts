import type {Element, ElementContent} from 'hast'
import {element, isElement, isText, type Parent, type Step} from './context.ts'
import {captionIn} from './figures.ts'
import {ITEM} from './mark-captions.ts'
import {EMBED, PICTURE} from './marks.ts'
import {isSameText, textOf} from './text.ts'

/** The blocks of an item or a cell, where a caption that follows no picture is a paragraph like others. */
export function withoutStrayCaptions(blocks: readonly Element[]): Element[] {
  let open = false
  return blocks.map((block) => {
    if (block.tagName !== 'figcaption') open = block.tagName === PICTURE || block.tagName === EMBED
    return open || block.tagName !== 'figcaption' ? block : asParagraph(block)
  })
}

/**
 * Binds every picture, and every player that has one, and the captions that follow it into a `figure`; a caption of
 * nothing is a paragraph. Players have captions at VOA and CNA, in the layout of their pictures.
 */
export const bindCaptions: Step = (tree) => bind(tree)

function bind(parent: Parent): void {
  const out: ElementContent[] = []
  let open: Element | null = null
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child)) {
      out.push(child)
      if (!isText(child) || child.value.trim() !== '') open = null
    } else if (child.tagName === PICTURE || child.tagName === EMBED) {
      open = element('figure', [child])
      out.push(open)
    } else if (child.tagName === 'figcaption') {
      if (open) addCaption(open, child)
      else out.push(asParagraph(child))
    } else {
      open = null
      bind(child)
      out.push(child)
    }
  }
  parent.children = out.map((child) => (isElement(child) && isBarePlayer(child) ? (child.children[0] ?? child) : child))
}

/** A caption of nothing. Whose picture it was stays in its words. */
const asParagraph = (caption: Element): Element => ({
  ...caption,
  tagName: 'p',
  children: withoutSmall(caption.children),
})

const withoutSmall = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    const children = withoutSmall(node.children)
    return node.tagName === 'small' ? children : [{...node, children}]
  })

function isBarePlayer({tagName, children}: Element): boolean {
  const [only] = children
  return tagName === 'figure' && children.length === 1 && isElement(only) && only.tagName === EMBED
}

function addCaption(figure: Element, caption: Element): void {
  const present = captionIn(figure)
  if (!present) {
    figure.children.push({...caption, properties: {}})
    if (caption.properties[ITEM] !== undefined) figure.properties = {[ITEM]: true}
  } else if (!isSameText(textOf(present), textOf(caption))) {
    present.children.push({type: 'text', value: ' '}, ...caption.children)
  }
}
