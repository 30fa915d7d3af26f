import type {Element} from 'hast'
import type {Gallery, GalleryItem} from '../model/article.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {attribute, type BodyContext, element, type Findings, isElement, type Step} from './context.ts'
import {languageOf} from './language.ts'
import {GALLERY_TITLE, ITEM} from './mark-captions.ts'
import {GALLERY, PICTURE} from './marks.ts'
import {trimmedText} from './text.ts'

/** A run of fewer items is no gallery: its pictures stay in the text. docs/format.md §8, "Gallery". */
const FEWEST = 3

/**
 * Step that makes one `section` of each run of gallery items, with the heading before it, and moves it behind the text.
 * Publishers attach one gallery to several articles, so it is no part of the text. Source: docs/format.md §8,
 * "Gallery".
 */
export const galleries: Step = (tree, context, findings) => {
  const blocks = tree.children as Element[]
  const text: Element[] = []
  const found: Element[] = []
  for (let at = 0; at < blocks.length; ) {
    const end = endOfItems(blocks, at)
    const block = blocks[at]
    if (end - at >= FEWEST) {
      found.push(galleryOf(blocks.slice(at, end), titleBefore(text, context.outlet), context, findings))
      at = end
    } else {
      if (block) text.push(block)
      at++
    }
  }
  if (found.length > 0) tree.children = [...text, ...found]
}

const isItem = (block: Element | undefined): boolean => block?.properties[ITEM] !== undefined

function endOfItems(blocks: readonly Element[], from: number): number {
  let end = from
  while (isItem(blocks[end])) end++
  return end
}

/**
 * Removes the heading of a gallery from the end of the text. Returns its words without those that only announce a
 * gallery, or null if there is no such heading.
 */
function titleBefore(text: Element[], {galleryTitle}: Outlet): string | null {
  const last = text.at(-1)
  if (!last || !/^h[2-4]$/.test(last.tagName)) return null
  const words = trimmedText(last)
  const isTitle = last.properties[GALLERY_TITLE] !== undefined || galleryTitle?.test(words)
  if (!isTitle) return null
  text.pop()
  return (galleryTitle ? words.replace(galleryTitle, '').trim() : words) || null
}

function galleryOf(
  items: readonly Element[],
  title: string | null,
  {outlet}: BodyContext,
  findings: Findings,
): Element {
  const words = [title ?? '', ...items.map(captionOf)].join('\n')
  const lang = languageOf(words, outlet.language)
  const gallery: Gallery = {title, lang, items: items.map(itemOf)}
  const at = findings.galleries.push(gallery) - 1
  return element('section', [element(GALLERY, [], {dataAt: String(at)}), ...items], {className: ['gallery'], lang})
}

const captionOf = (figure: Element): string =>
  figure.children
    .filter(isElement)
    .filter(({tagName}) => tagName === 'figcaption')
    .map(trimmedText)
    .join(' ')

/** Reads the caption of an item, `<strong>NAME</strong>：TEXT`, into title and text. */
function itemOf(figure: Element): GalleryItem {
  const picture = figure.children.find((child) => isElement(child) && child.tagName === PICTURE)
  const caption = figure.children.filter(isElement).find(({tagName}) => tagName === 'figcaption')
  const name = caption?.children[0]
  const title = isElement(name) && name.tagName === 'strong' ? trimmedText(name) : ''
  const text = caption
    ? trimmedText(caption)
        .slice(title.length)
        .replace(/^\s*[：:]\s*/, '')
    : ''
  return {at: isElement(picture) ? Number(attribute(picture, 'dataAt')) : -1, title, text: text.replace(/\s+/g, ' ')}
}
