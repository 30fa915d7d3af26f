import type {Element, ElementContent} from 'hast'
import {plainWords} from '../base/markup-in-text.ts'
import {isEmojiPicture} from '../outlets/emoji-addresses.ts'
import {attribute, type BodyContext, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {type FoundPicture, findPicture, isTwin, joinedPicture} from './find-picture.ts'
import {COPY_OF, PICTURE} from './marks.ts'
import {backgroundPicture, withImage} from './picture-without-img.ts'
import {countRemoved} from './removal.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {isSameText, textOf} from './text.ts'

/** Alternative texts of Weibo's emoji (`[泪]`), which some publishers copy to addresses of their own. */
const EMOJI_ALT = /^\[[^[\]\s]{1,8}\]$/

/** Alternative texts of icons that are characters or formulas, and so part of the text. */
const CHARACTER_ALT =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}){1,12}|\{?\\displaystyle.*)$/u

/** Alternative texts of the lines that publishers draw between the parts of a page. */
const LINE_ALT = /^(?:(?:presentational )?grey[ _])?line$/i

/** The pictures of one body, and the place of the step in it. */
interface Walk {
  readonly context: BodyContext
  readonly findings: Findings
  /** The index of the first figure with each key. */
  readonly seen: Map<string, number>
  /** The link around the place. */
  link: Element | null
  inFigure: boolean
  /** In a `noscript`: the index of the figure before it; null elsewhere. */
  twin: number | null
}

/**
 * Step that replaces every picture of the article with a `bf-picture` placeholder and records the addresses where it
 * may be found, or its bytes. Furniture and counters are dropped, and emoji printed as pictures become text. Of the
 * pictures in a `noscript`, only new ones are kept. Source: docs/format.md §7.
 */
export const pictures: Step = (tree, context, findings) => {
  const walk: Walk = {context, findings, seen: new Map(), link: null, inFigure: false, twin: null}
  const instead: Replacement = (child, parent) => {
    if (!isElement(child)) return null
    if (child.tagName === 'img') return replace(child, parent, walk)
    const background = backgroundPicture(child)
    if (background) return replace(background, {type: 'root', children: []}, walk) ?? null
    // A published page must not inject placeholders.
    if (child.tagName.startsWith('bf-')) child.tagName = 'span'
    if (child.tagName === 'picture') withImage(child)
    const {link, inFigure, twin} = walk
    if (child.tagName === 'a') walk.link = child
    if (child.tagName === 'figure') walk.inFigure = true
    if (child.tagName === 'noscript') walk.twin = findings.figures.length - 1
    replaceChildren(child, instead)
    walk.link = link
    walk.inFigure = inFigure
    walk.twin = twin
    return child.tagName === 'noscript' ? insideOf(child, findings) : null
  }
  replaceChildren(tree, instead)
}

function replace(img: Element, parent: Parent, walk: Walk): readonly ElementContent[] {
  const {findings} = walk
  const alt = attribute(img, 'alt')
  if (isEmojiPicture(attribute(img, 'src')) || EMOJI_ALT.test(alt))
    return alt === '' ? [] : [{type: 'text', value: alt}]
  const found = findPicture(img, parent, walk, walk.context)
  if (typeof found === 'string') {
    if (found === 'tiny' && CHARACTER_ALT.test(alt)) return [{type: 'text', value: alt}]
    return without(img, found, findings)
  }
  if (LINE_ALT.test(alt)) return without(img, 'furniture', findings)
  const before = walk.seen.get(found.key) ?? twinOf(found, walk)
  const first = before === undefined ? undefined : findings.figures[before]
  if (before !== undefined && first) {
    // Another address of the same picture is kept, in case the first one fails.
    findings.figures[before] = {...first, ...joinedPicture(first, found)}
  }
  const at = findings.figures.length
  if (!walk.seen.has(found.key)) walk.seen.set(found.key, before ?? at)
  const {key, candidates, spares, data} = found
  findings.figures.push({key, candidates, spares, data, alt: plainWords(alt), caption: '', credit: ''})
  // The `figures` step decides whether a copy stays, since it knows the captions.
  return [element(PICTURE, [], {dataAt: String(at), ...(before === undefined ? {} : {[COPY_OF]: String(before)})})]
}

/** The index of the figure before a `noscript`, if a picture in it is a copy of that figure. */
function twinOf(found: FoundPicture, {twin, findings, context}: Walk): number | undefined {
  const before = twin === null ? undefined : findings.figures[twin]
  return twin !== null && before && isTwin(found, before, context.base) ? twin : undefined
}

function without(img: Element, reason: string, {removed}: Findings): readonly ElementContent[] {
  countRemoved(removed, img, reason)
  return []
}

/**
 * The content of a `noscript` that is kept, once its pictures are placeholders: pictures that occur nowhere else, since
 * pages with lazy loading hold most pictures twice. Without pictures, it is the links of a `noscript` that holds only
 * links, as document viewers have.
 */
function insideOf(noscript: Element, {removed}: Findings): readonly ElementContent[] {
  const found = all(noscript, PICTURE)
  const fresh = found.filter(({properties}) => properties[COPY_OF] === undefined)
  for (let copies = found.length - fresh.length; copies > 0; copies--) countRemoved(removed, element('img'), 'copy')
  if (found.length > 0) return fresh
  const links = all(noscript, 'a')
  const onlyLinks = isSameText(links.map(textOf).join(''), textOf(noscript))
  return onlyLinks ? links.filter((link) => textOf(link).trim() !== '').map((link) => element('p', [link])) : []
}

function all(parent: Parent, tagName: string): Element[] {
  return (parent.children as ElementContent[])
    .filter(isElement)
    .flatMap((child) => (child.tagName === tagName ? [child] : all(child, tagName)))
}
