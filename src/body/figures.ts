import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {settleCredit} from './credit.ts'
import {hasAlternativeCaptions, ITEM} from './mark-captions.ts'
import {COPY_OF, PICTURE} from './marks.ts'
import {countRemoved} from './removal.ts'
import {comparable, textOf, trimmedText} from './text.ts'

/** Longest alternative text that is taken from a caption. FORMAT §7, "Alt". */
const LONGEST_ALT = 120
/** Alternative texts that say nothing: file names and words of templates. */
const EMPTY_ALT = /^(?:[\w%.-]+\.(?:jpe?g|png|gif|webp)|file|image|img|line|photo|picture|图片|圖片|\d+|[\p{P}\s]+)$/iu

/** What to compare words by: captions are cut, end in a credit and lose their stops as alternative texts. */
const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** The words of a figure. */
export const captionIn = (figure: Element): Element | undefined =>
  figure.children.filter(isElement).find(({tagName}) => tagName === 'figcaption')

const pictureIn = (figure: Element): Element | undefined =>
  figure.children.filter(isElement).find(({tagName}) => tagName === PICTURE)

const placeOf = (picture: Element, name = 'dataAt'): number => Number(attribute(picture, name) || -1)

/**
 * Settles what is known of each figure: of two copies of a picture the first stays, with the words of either; a copy
 * stays where both have their own, or where it is an item of a gallery. Notes captions, credits and alternative texts
 * beside the addresses. FORMAT §7, "Identity key" and "Alt"; §8.
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
    const first = firsts.get(placeOf(picture, COPY_OF))
    if (first && isSpare(figure, first)) {
      gone.add(figure)
      countRemoved(removed, element('img'), 'copy')
    } else firsts.set(placeOf(picture), figure)
  }
  return gone
}

/** Whether a copy has nothing to add to the first; its words go to the first if that has none. */
function isSpare(copy: Element, first: Element): boolean {
  const [own, other] = [captionIn(copy), captionIn(first)]
  if (!own) return true
  if (copy.properties[ITEM] !== undefined) return false
  if (!other) {
    first.children.push(own)
    return true
  }
  return comparable(textOf(other)).includes(comparable(textOf(own)))
}

function prune(parent: Parent, gone: ReadonlySet<Element>): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => !isElement(child) || !gone.has(child))
  for (const child of parent.children) if (isElement(child) && child.tagName !== 'figure') prune(child, gone)
}

function describe(figure: Element, {outlet}: BodyContext, findings: Findings): void {
  const picture = pictureIn(figure)
  const at = picture ? placeOf(picture) : -1
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
