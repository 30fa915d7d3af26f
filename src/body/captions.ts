import type {Element, ElementContent} from 'hast'
import {
  attribute,
  type BodyContext,
  element,
  type Findings,
  isElement,
  isText,
  type Parent,
  type Step,
} from './context.ts'
import {settleCredit} from './credit.ts'
import {hasAlternativeCaptions, ITEM} from './mark-captions.ts'
import {EMBED, PICTURE} from './marks.ts'
import {comparable, textOf, trimmedText} from './text.ts'

/** Longest alternative text that is taken from a caption. FORMAT §7, "Alt". */
const LONGEST_ALT = 120
/** Alternative texts that say nothing: file names and words of templates. */
const EMPTY_ALT = /^(?:[\w%.-]+\.(?:jpe?g|png|gif|webp)|image|img|line|photo|picture|图片|圖片|\d+)$/i

/** The blocks of an item or a cell, where a caption that follows no picture is a paragraph like others. */
export function withoutStrayCaptions(blocks: readonly Element[]): Element[] {
  let open = false
  return blocks.map((block) => {
    if (block.tagName !== 'figcaption') open = block.tagName === PICTURE || block.tagName === EMBED
    return open || block.tagName !== 'figcaption' ? block : {...block, tagName: 'p'}
  })
}

/**
 * Binds every picture, and every player that has one, and the captions that follow it into a `figure`; a caption of
 * nothing is a paragraph. Players have captions at VOA and CNA, in the layout of their pictures.
 */
export const bindCaptions: Step = (tree, context, findings) => bind(tree, context, findings)

function bind(parent: Parent, context: BodyContext, findings: Findings): void {
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
      else out.push({...child, tagName: 'p'})
    } else {
      open = null
      bind(child, context, findings)
      out.push(child)
    }
  }
  for (const figure of out) if (isElement(figure) && figure.tagName === 'figure') describe(figure, context, findings)
  parent.children = out.map((child) => (isElement(child) && isBarePlayer(child) ? (child.children[0] ?? child) : child))
}

function isBarePlayer({tagName, children}: Element): boolean {
  const [only] = children
  return tagName === 'figure' && children.length === 1 && isElement(only) && only.tagName === EMBED
}

function addCaption(figure: Element, caption: Element): void {
  const present = figure.children.filter(isElement).find((child) => child.tagName === 'figcaption')
  if (!present) {
    figure.children.push({...caption, properties: {}})
    if (caption.properties[ITEM] !== undefined) figure.properties = {[ITEM]: true}
  } else if (comparable(textOf(present)) !== comparable(textOf(caption))) {
    present.children.push({type: 'text', value: ' '}, ...caption.children)
  }
}

/** Notes the caption beside the picture's address and settles its alternative text and its credit. FORMAT §7, "Alt"; §8. */
function describe(figure: Element, {outlet}: BodyContext, findings: Findings): void {
  const mark = figure.children.find((child) => isElement(child) && child.tagName === PICTURE)
  const at = isElement(mark) ? Number(attribute(mark, 'dataAt')) : -1
  const known = findings.figures[at]
  const written = known === undefined || EMPTY_ALT.test(known.alt) ? '' : known.alt
  if (written !== '' && hasAlternativeCaptions(outlet) && !captionIn(figure)) {
    figure.children.push(element('figcaption', [{type: 'text', value: written}]))
  }
  const words = captionIn(figure)
  const credit = words ? settleCredit(words) : ''
  if (!known) return
  const caption = words ? trimmedText(words).replace(/\s+/g, ' ') : ''
  const alt = comparable(written) === comparable(caption) ? '' : written
  findings.figures[at] = {...known, caption, credit, alt: [...alt].slice(0, LONGEST_ALT).join('')}
}

const captionIn = (figure: Element): Element | undefined =>
  figure.children.filter(isElement).find(({tagName}) => tagName === 'figcaption')
