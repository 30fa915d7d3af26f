import type {Element, ElementContent} from 'hast'
import {isEmojiPicture} from '../outlets/emoji-addresses.ts'
import {type PictureAddress, pictureAddress} from '../outlets/picture-address.ts'
import {attribute, type BodyContext, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {COPY_OF, PICTURE} from './marks.ts'
import {declaredSize, isTinySize} from './picture-size.ts'
import {countRemoved} from './removal.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {isSameText, textOf} from './text.ts'

/** Attributes that may hold a picture's address, in the order of docs/format.md §7. */
const ATTRIBUTES = [
  'src',
  'srcSet',
  'dataSrc',
  'dataSrcSet',
  'dataSrcset',
  'dataOriginal',
  'dataLazySrc',
  'dataLazySrcset',
  'dataLargeFile',
]

/** Alternative texts of Weibo's emoji (`[泪]`), which some publishers copy to addresses of their own. */
const EMOJI_ALT = /^\[[^[\]\s]{1,8}\]$/

/** Alternative texts of the lines that publishers draw between the parts of a page. */
const LINE_ALT = /^(?:(?:presentational )?grey[ _])?line$/i

/**
 * Step that replaces every picture of the article with a `bf-picture` placeholder and records the addresses where it
 * may be found. Furniture and counters are dropped, and emoji printed as pictures become text. Of the pictures in a
 * `noscript`, only new ones are kept. Source: docs/format.md §7.
 */
export const pictures: Step = (tree, context, findings) => {
  const seen = new Map<string, number>()
  const instead: Replacement = (child, parent) => {
    if (!isElement(child)) return null
    if (child.tagName === 'img') return replace(child, parent, seen, context, findings)
    // A published page must not inject placeholders.
    if (child.tagName.startsWith('bf-')) child.tagName = 'span'
    replaceChildren(child, instead)
    return child.tagName === 'noscript' ? insideOf(child, findings) : null
  }
  replaceChildren(tree, instead)
}

function replace(
  img: Element,
  parent: Parent,
  seen: Map<string, number>,
  context: BodyContext,
  findings: Findings,
): readonly ElementContent[] {
  const alt = attribute(img, 'alt')
  if (isEmojiPicture(attribute(img, 'src')) || EMOJI_ALT.test(alt))
    return alt === '' ? [] : [{type: 'text', value: alt}]
  if (isTinySize(declaredSize(img))) return without(img, 'tiny', findings)
  if (LINE_ALT.test(alt)) return without(img, 'furniture', findings)
  const address = addressOf(img, parent, context)
  if (address === 'furniture' || address === null) return without(img, address ?? 'no-address', findings)
  const before = seen.get(address.key)
  const first = before === undefined ? undefined : findings.figures[before]
  if (before !== undefined && first) {
    // Another address of the same picture is kept, in case the first one fails.
    const candidates = [...new Set([...first.candidates, ...address.candidates])]
    findings.figures[before] = {...first, candidates}
  }
  const at = findings.figures.length
  if (before === undefined) seen.set(address.key, at)
  findings.figures.push({...address, alt: /\S/.test(alt) ? alt.replace(/\s+/g, ' ') : '', caption: '', credit: ''})
  // The `figures` step decides whether a copy stays, since it knows the captions.
  return [element(PICTURE, [], {dataAt: String(at), ...(before === undefined ? {} : {[COPY_OF]: String(before)})})]
}

function without(img: Element, reason: string, {removed}: Findings): readonly ElementContent[] {
  countRemoved(removed, img, reason)
  return []
}

function addressOf(img: Element, parent: Parent, {base, outlet}: BodyContext): PictureAddress | 'furniture' | null {
  let found: 'furniture' | null = null
  for (const written of candidatesOf(img, parent)) {
    const address = pictureAddress(written, base, outlet)
    if (address !== null && address !== 'furniture') return address
    found ??= address
  }
  return found
}

/** Every value that may be the picture's address, as written, in the order of docs/format.md §7. May yield ''. */
function* candidatesOf(img: Element, parent: Parent): Generator<string> {
  for (const name of ATTRIBUTES) {
    const value = attribute(img, name)
    if (value !== '') yield /srcset$/i.test(name) ? largestOf(value) : value
  }
  yield datasetAddress(attribute(img, 'dataImageDataset'))
  const sources = (parent.children as ElementContent[]).filter(isElement).filter((child) => child.tagName === 'source')
  const plainFirst = [...sources].sort((a, b) => Number(isWebp(a)) - Number(isWebp(b)))
  for (const source of plainFirst) yield largestOf(attribute(source, 'srcSet'))
}

const isWebp = (source: Element): boolean => attribute(source, 'type') === 'image/webp'

/** The address in a `srcset` with the greatest width or density, '' if there is none (HTML standard, 4.8.4.2.1). */
export function largestOf(srcset: string): string {
  let best = ''
  let bestSize = -1
  for (const entry of srcset.matchAll(/(\S+[^\s,])(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,|$)/g)) {
    const size = Number(entry[2] ?? 1)
    if (size > bestSize) [best, bestSize] = [entry[1] ?? '', size]
  }
  return best
}

/**
 * The address in RFI's `data-image-dataset`, JSON with a folder and a file name; '' if there is none.
 * docs/format.md §7. /
 */
function datasetAddress(json: string): string {
  if (json === '') return ''
  const field = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(json)?.[1]?.replaceAll('\\/', '/') ?? ''
  const [url, filename] = [field('url'), field('filename')]
  return url === '' ? '' : filename === '' || url.endsWith(filename) ? url : `${url.replace(/\/?$/, '/')}${filename}`
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
