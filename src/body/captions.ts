import type {Element, ElementContent} from 'hast'
import {attribute, classesOf, element, type Findings, isElement, isText, type Parent, type Step} from './context.ts'
import {EMBED, PICTURE} from './pictures.ts'
import {comparable, textOf, trimmedText} from './text.ts'

/** Classes by which publishers mark the words under a picture. FORMAT §8. */
const CAPTION_CLASS =
  /^(?:wp-caption-text|picinfo|image-caption|photo-caption|photo-credit|Image_caption|caption-text|dls-image-capture|legend)$/

/** Longest alternative text that is taken from a caption. FORMAT §7, "Alt". */
const LONGEST_ALT = 120
/** Alternative texts that say nothing: file names and words of templates. */
const EMPTY_ALT = /^(?:[\w%.-]+\.(?:jpe?g|png|gif|webp)|image|img|line|photo|picture|图片|圖片|\d+)$/i

/** Marks what is a caption in any publisher's layout as `figcaption`, before the blocks are made. FORMAT §8. */
export const markCaptions: Step = (tree) => {
  const visit = (parent: Parent): void => {
    let pictureBefore = false
    for (const child of parent.children as ElementContent[]) {
      if (isText(child)) pictureBefore &&= child.value.trim() === ''
      if (!isElement(child)) continue
      if (classesOf(child).some((name) => CAPTION_CLASS.test(name))) child.tagName = 'figcaption'
      else if (pictureBefore && isSmallPrint(child, parent)) child.tagName = 'figcaption'
      else if (child.tagName === 'div') markGalleryItem(child)
      if (child.tagName !== 'figcaption') visit(child)
      pictureBefore = child.tagName === 'br' ? pictureBefore : endsInPicture(child)
    }
  }
  visit(tree)
}

/**
 * `<div><small>…</small></div>` after a picture, its words at DW, VOA, NYT and Reuters; or a `small` that ends the
 * paragraph of a picture, as NYT has had since 2022.
 */
function isSmallPrint(node: Element, parent: Parent): boolean {
  if (node.tagName === 'small') return solidChildren(parent).at(-1) === node
  const [only, ...more] = solidChildren(node)
  return node.tagName === 'div' && more.length === 0 && isElement(only) && only.tagName === 'small'
}

const solidChildren = (parent: Parent): readonly ElementContent[] =>
  (parent.children as ElementContent[]).filter((child) => !isText(child) || child.value.trim() !== '')

/** `<div><img><b>ITEM</b>：TEXT</div>`: what follows the picture is its caption. FORMAT §8, "DW gallery". */
function markGalleryItem(node: Element): void {
  const at = node.children.findIndex((child) => isElement(child) && child.tagName === PICTURE)
  const rest = node.children.slice(at + 1).filter((child) => !isElement(child) || child.tagName !== 'br')
  const [name, text] = rest
  if (at < 0 || !isElement(name) || name.tagName !== 'b' || !isText(text) || !/^\s*[：:]/.test(text.value)) return
  node.children = [...node.children.slice(0, at + 1), element('figcaption', rest)]
}

function endsInPicture(node: Element): boolean {
  if (node.tagName === PICTURE || node.tagName === EMBED) return true
  const last = solidChildren(node).at(-1)
  return isElement(last) && endsInPicture(last)
}

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
export const bindCaptions: Step = (tree, _context, findings) => bind(tree, findings)

function bind(parent: Parent, findings: Findings): void {
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
      bind(child, findings)
      out.push(child)
    }
  }
  for (const figure of out) if (isElement(figure) && figure.tagName === 'figure') describe(figure, findings)
  parent.children = out.map((child) => (isElement(child) && isBarePlayer(child) ? (child.children[0] ?? child) : child))
}

function isBarePlayer({tagName, children}: Element): boolean {
  const [only] = children
  return tagName === 'figure' && children.length === 1 && isElement(only) && only.tagName === EMBED
}

function addCaption(figure: Element, caption: Element): void {
  const present = figure.children.filter(isElement).find((child) => child.tagName === 'figcaption')
  if (!present) figure.children.push({...caption, properties: {}})
  else if (comparable(textOf(present)) !== comparable(textOf(caption))) {
    present.children.push({type: 'text', value: ' '}, ...caption.children)
  }
}

/** Notes the caption beside the picture's address and settles its alternative text. FORMAT §7, "Alt". */
function describe(figure: Element, findings: Findings): void {
  const mark = figure.children.find((child) => isElement(child) && child.tagName === PICTURE)
  const at = isElement(mark) ? Number(attribute(mark, 'dataAt')) : -1
  const known = findings.figures[at]
  if (!known) return
  const words = figure.children.filter(isElement).find((child) => child.tagName === 'figcaption')
  const caption = words ? trimmedText(words).replace(/\s+/g, ' ') : ''
  const written = EMPTY_ALT.test(known.alt) ? '' : known.alt
  const alt = written !== '' && comparable(written) !== comparable(caption) ? written : ''
  findings.figures[at] = {...known, caption, alt: [...alt].slice(0, LONGEST_ALT).join('')}
}
