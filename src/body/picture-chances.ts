import type {Element, ElementContent} from 'hast'
import {isPlaceholder, mayBePlaceholder, nameOf, standInAt} from '../outlets/stand-ins.ts'
import {parseUrl} from '../outlets/urls.ts'
import {attribute, isElement, type Parent} from './context.ts'
import {addressesWithin, isAddressShape, PROMISE, pictureAttribute, statedWidth} from './picture-attributes.ts'
import {entriesOf, isSrcset} from './srcset.ts'

/** An address that a picture may have, as written, and its promise: about the pixels of width to expect there. */
export interface Chance {
  readonly written: string
  readonly promise: number
}

/** A mark that WordPress adds to the address of a picture that is not loaded yet. */
const PENDING = /[?&]is-pending-load=1\b/

/** Most addresses of one picture. */
const MOST = 24

/**
 * Every address that a picture may have, the largest copy first and placeholders last. Sources: each attribute of the
 * `img` whose value has the shape of an address or of a `srcset`; the `source` elements beside it; the background in
 * its style; and a link around it to a copy with the same name. Source: docs/format.md §7, "URL choice".
 */
export function chancesOf(img: Element, parent: Parent, link: Element | null, base: URL): readonly Chance[] {
  const found = new Map<string, number>()
  const add = ({written: marked, promise}: Chance): void => {
    const written = marked.includes('is-pending') ? marked.replace(PENDING, '') : marked
    const before = found.get(written)
    if (before === undefined || before < promise) found.set(written, promise)
  }
  const own = attributeChances(img)
  const isLate = own.some((chance) => chance.isLate)
  const src = attribute(img, 'src')
  for (const chance of own) add(chance.written === src && isLate ? beforeLoading(chance) : chance)
  for (const source of sourcesBeside(parent)) for (const chance of attributeChances(source)) add(chance)
  for (const written of backgroundsOf(img)) add({written, promise: PROMISE.background})
  const behind = link ? attribute(link, 'href') : ''
  if (behind !== '' && isSamePicture(behind, [...found.keys()], base))
    add({written: behind, promise: statedWidth(behind) ?? PROMISE.behind})
  const all: Chance[] = []
  for (const [written, promise] of found) all.push({written, promise: placeholderAt(written, base) ?? promise})
  return all.length < 2 ? all : all.sort((a, b) => b.promise - a.promise).slice(0, MOST)
}

/** The promise of a placeholder's name; null for other names. */
function placeholderAt(written: string, base: URL): number | null {
  if (/^data:/i.test(written) || !mayBePlaceholder(written)) return null
  const url = parseUrl(written, base)
  return url && isPlaceholder(standInAt(url)) ? PROMISE.placeholder : null
}

/** The chance of a `src` that a script replaces: it is a placeholder unless its address states a width. */
const beforeLoading = ({written, promise}: Chance): Chance => ({
  written,
  promise: statedWidth(written) === null ? PROMISE.before : promise,
})

/** The addresses in the attributes of an element; `isLate` for those from which a script loads the picture. */
function attributeChances(node: Element): readonly (Chance & {readonly isLate: boolean})[] {
  const found: (Chance & {readonly isLate: boolean})[] = []
  // Decoders know WebP and AVIF, but of two equal copies the older format is the original.
  const less = /webp|avif/.test(attribute(node, 'type')) ? 0.5 : 0
  for (const property of Object.keys(node.properties)) {
    const kind = pictureAttribute(property)
    if (!kind) continue
    const value = attribute(node, property)
    if (value === '') continue
    const base = PROMISE[kind.is]
    const isLate = property !== 'srcSet' && (kind.is === 'lazy' || kind.is === 'full')
    const promiseAt = (written: string): number => (statedWidth(written) ?? base) - less
    if (kind.isSrcset || isSrcset(value)) {
      const unit = kind.is === 'small' ? PROMISE.small : PROMISE.plain
      for (const {written, width, density} of entriesOf(value))
        found.push({written, promise: (width ?? statedWidth(written) ?? unit * density) - less, isLate})
    } else if (/^[{[]/.test(value)) {
      const folder = kind.is === 'lazy' ? datasetAddress(value) : ''
      for (const written of folder === '' ? addressesWithin(value) : [folder])
        found.push({written, promise: promiseAt(written), isLate})
    } else if (/^url\(/i.test(value)) {
      for (const written of addressesInCss(value)) found.push({written, promise: promiseAt(written), isLate})
    } else if (property === 'src' || isAddressShape(value, kind.anyAddress) || /^data:image\//i.test(value)) {
      found.push({written: value, promise: promiseAt(value), isLate})
    }
  }
  return found
}

const sourcesBeside = (parent: Parent): readonly Element[] => (parent.children as ElementContent[]).filter(isSource)

const isSource = (node: ElementContent): node is Element => isElement(node) && node.tagName === 'source'

/** The addresses of the backgrounds in an element's style, as written. */
export function backgroundsOf(node: Element): readonly string[] {
  const style = attribute(node, 'style')
  if (!/url\(/i.test(style)) return []
  return [...style.matchAll(/(?:^|[;\s])background(?:-image)?\s*:([^;]*(?:;base64[^;]*)?)/gi)].flatMap(
    ([, value = '']) => addressesInCss(value),
  )
}

const addressesInCss = (value: string): readonly string[] =>
  [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter((written) => written !== '' && !written.startsWith('#'))

/** Whether a link leads to a copy of a picture: a file of the same name, apart from size and extension. */
function isSamePicture(href: string, written: readonly string[], base: URL): boolean {
  const name = isAddressShape(href, false) ? stemOf(href, base) : ''
  return name !== '' && written.some((address) => stemOf(address, base) === name)
}

const SIZE_WORD = /-(?:scaled|small|medium|large|thumb|thumbnail|orig|original|full|big|[stmlbozn])$/

/** Names that files of different pictures have in common. */
const COMMON =
  /^(?:\d{0,4}|[a-z]{0,2}|image|img|photo|picture|original|orig|full|default|index|download|file|raw|media)$/

/** The name of the file at an address, without its size; '' if there is none, or a common one. */
export function stemOf(written: string, base: URL): string {
  const url = /^data:/i.test(written) ? null : parseUrl(written, base)
  if (!url) return ''
  const {pathname} = url
  const name = nameOf(pathname.slice(pathname.lastIndexOf('/') + 1)).name.replace(SIZE_WORD, '')
  return COMMON.test(name) ? '' : name
}

/**
 * The address in RFI's `data-image-dataset`, JSON with a folder and a file name; '' if there is none. docs/format.md
 * §7.
 */
function datasetAddress(json: string): string {
  const field = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(json)?.[1]?.replaceAll('\\/', '/') ?? ''
  const [url, filename] = [field('url'), field('filename')]
  if (url === '' || filename === '') return ''
  return url.endsWith(filename) ? url : `${url.replace(/\/?$/, '/')}${filename}`
}
