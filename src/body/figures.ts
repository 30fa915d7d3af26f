import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {settleCredit} from './credit.ts'
import {hasAlternativeCaptions, ITEM} from './mark-captions.ts'
import {COPY_OF, PICTURE} from './marks.ts'
import {countRemoved} from './removal.ts'
import {comparable, textOf, trimmedText} from './text.ts'

/** Alternative texts are cut to this many characters. docs/format.md §7, "Alt". */
const LONGEST_ALT = 120
/** Alternative texts without information: file names, numbers, punctuation and template words. */
const EMPTY_ALT = /^(?:[\w%.-]+\.(?:jpe?g|png|gif|webp)|file|image|img|line|photo|picture|图片|圖片|\d+|[\p{P}\s]+)$/iu

/**
 * The letters and digits of a text. Alternative texts are often captions that were cut, without credit and full stops.
 */
const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** The caption of a figure. */
export const captionIn = (figure: Element): Element | undefined =>
  figure.children.filter(isElement).find(({tagName}) => tagName === 'figcaption')

const pictureIn = (figure: Element): Element | undefined =>
  figure.children.filter(isElement).find(({tagName}) => tagName === PICTURE)

const indexOf = (picture: Element, name = 'dataAt'): number => Number(attribute(picture, name) || -1)

/**
 * Step that completes the record of each figure and drops copies. Of two copies of a picture the first stays, and takes
 * the caption of the second if it has none. A copy with words of its own, or in a gallery, stays too. Records captions,
 * credits and alternative texts. Source: docs/format.md §7, "Identity key" and "Alt", and §8.
 */
export const figures: Step = (tree, context, findings) => {
  const all: Element[] = []
  gather(tree, all)
  const gone = copiesIn(all, findings)
  if (gone.size > 0) prune(tree, gone)
  for (const figure of all) if (!gone.has(figure)) describe(figure, context, findings)
}

function gather(parent: Parent, found: Element[]): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (child.tagName === 'figure') found.push(child)
    else gather(child, found)
  }
}

function copiesIn(all: readonly Element[], {removed}: Findings): ReadonlySet<Element> {
  const firsts = new Map<number, Element>()
  const gone = new Set<Element>()
  for (const figure of all) {
    const picture = pictureIn(figure)
    if (!picture) continue
    const first = firsts.get(indexOf(picture, COPY_OF))
    if (first && isRedundant(figure, first)) {
      gone.add(figure)
      countRemoved(removed, element('img'), 'copy')
    } else firsts.set(indexOf(picture), figure)
  }
  return gone
}

/**
 * Whether a copy adds nothing to the first figure. If the first has no caption, it receives the caption of the copy.
 */
function isRedundant(copy: Element, first: Element): boolean {
  const [caption, other] = [captionIn(copy), captionIn(first)]
  if (!caption) return true
  if (copy.properties[ITEM] !== undefined) return false
  if (!other) {
    first.children.push(caption)
    return true
  }
  return comparable(textOf(other)).includes(comparable(textOf(caption)))
}

function prune(parent: Parent, gone: ReadonlySet<Element>): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => !isElement(child) || !gone.has(child))
  for (const child of parent.children) if (isElement(child) && child.tagName !== 'figure') prune(child, gone)
}

function describe(figure: Element, {outlet}: BodyContext, findings: Findings): void {
  const picture = pictureIn(figure)
  const at = picture ? indexOf(picture) : -1
  const known = findings.figures[at]
  const written = known === undefined || EMPTY_ALT.test(known.alt) ? '' : known.alt
  if (written !== '' && hasAlternativeCaptions(outlet) && !captionIn(figure)) {
    figure.children.push(element('figcaption', [{type: 'text', value: written}]))
  }
  const words = captionIn(figure)
  const credit = words ? settleCredit(words) : ''
  if (!known) return
  const caption = words ? trimmedText(words).replace(/\s+/g, ' ') : ''
  const alt = lettersOf(caption).startsWith(lettersOf(written)) ? '' : written
  findings.figures[at] = {...known, caption, credit, alt: [...alt].slice(0, LONGEST_ALT).join('')}
}
