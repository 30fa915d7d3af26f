import type {Element, ElementContent} from 'hast'
import {element, isElement, isText, type Parent, type Step} from './context.ts'
import {captionIn} from './figures.ts'
import {CREDIT, ITEM} from './mark-captions.ts'
import {EMBED, PICTURE} from './marks.ts'
import {isSameText, textOf} from './text.ts'

/**
 * Turns each caption that follows neither a picture nor a player into a paragraph. Takes and returns the blocks of a
 * list item or a table cell.
 */
export function withoutStrayCaptions(blocks: readonly Element[]): Element[] {
  let open = false
  return blocks.map((block) => {
    if (block.tagName !== 'figcaption') open = block.tagName === PICTURE || block.tagName === EMBED
    return open || block.tagName !== 'figcaption' ? block : asParagraph(block)
  })
}

/**
 * Step that wraps every picture, and every player with a caption, into a `figure` with the captions that follow it. A
 * caption that follows neither becomes a paragraph. VOA and CNA set captions of players in the layout of pictures.
 */
export const bindCaptions: Step = (tree) => bind(tree)

function bind(parent: Parent): void {
  if (!(parent.children as ElementContent[]).some(isBound)) {
    for (const child of parent.children) if (isElement(child)) bind(child)
    return
  }
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

const isBound = (node: ElementContent): boolean =>
  isElement(node) &&
  (node.tagName === PICTURE || node.tagName === EMBED || node.tagName === 'figcaption' || node.tagName === 'figure')

/** A caption without a picture as a paragraph. The words of its credit stay. */
const asParagraph = (caption: Element): Element => ({
  ...caption,
  tagName: 'p',
  children: withoutSmall(caption.children),
})

const withoutSmall = (nodes: readonly ElementContent[], isKept = (_: Element): boolean => false): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    const children = withoutSmall(node.children, isKept)
    return node.tagName === 'small' && !isKept(node) ? children : [{...node, children}]
  })

/** The content of a caption. Captions are small already, so only their credits stay in a `small` of their own. */
export const captionContent = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.some(isElement) ? withoutSmall(nodes, ({properties}) => properties[CREDIT] !== undefined) : [...nodes]

function isBarePlayer({tagName, children}: Element): boolean {
  const [only] = children
  return tagName === 'figure' && children.length === 1 && isElement(only) && only.tagName === EMBED
}

function addCaption(figure: Element, caption: Element): void {
  const present = captionIn(figure)
  if (!present) {
    const {id} = caption.properties
    figure.children.push({...caption, properties: id === undefined ? {} : {id}})
    if (caption.properties[ITEM] !== undefined) figure.properties = {[ITEM]: true}
  } else if (!isSameText(textOf(present), textOf(caption))) {
    present.children.push({type: 'text', value: ' '}, ...caption.children)
  }
}
