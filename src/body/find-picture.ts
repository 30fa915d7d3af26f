import type {Element} from 'hast'
import type {SafeUrl} from '../model/brand.ts'
import {pictureAddress} from '../outlets/picture-address.ts'
import type {BodyContext, Parent} from './context.ts'
import {type DataPicture, dataPicture} from './data-picture.ts'
import {chancesOf, stemOf} from './picture-chances.ts'
import {declaredSize, isRatio, isTinySize} from './picture-size.ts'

/** The addresses and the bytes of one picture. */
export interface FoundPicture {
  readonly key: string
  readonly candidates: readonly SafeUrl[]
  readonly spares: readonly SafeUrl[]
  readonly data: string | null
}

/** The surroundings of a picture. */
export interface PicturePlace {
  readonly link: Element | null
  readonly inFigure: boolean
}

/** A copy that a page states to have at least this many pixels is a picture, however small its place is. */
const LARGE = 200

/** Finds the addresses of a picture, or the reason why it is none of the article's. */
export function findPicture(
  img: Element,
  parent: Parent,
  {link, inFigure}: PicturePlace,
  {base, outlet}: BodyContext,
): FoundPicture | 'furniture' | 'tiny' | 'no-address' {
  const size = declaredSize(img)
  const chances = chancesOf(img, parent, link, base)
  if (isTinySize(size)) {
    const isPlace = isRatio(size) && chances.some(({promise}) => promise >= LARGE)
    // Of a drawing in the page the longer side decides, and in a figure none.
    const isDrawing = /^\s*data:image\/svg/i.test(chances[0]?.written ?? '')
    if (!isPlace && !isDrawing) return 'tiny'
  }
  let nothing: 'furniture' | 'tiny' | 'no-address' = 'no-address'
  let key: string | null = null
  let data: DataPicture | null = null
  const candidates: SafeUrl[] = []
  const spares: SafeUrl[] = []
  for (const {written} of chances) {
    const inPage: DataPicture | 'tiny' | null = data === null ? dataPicture(written, size, inFigure) : null
    if (inPage === 'tiny') nothing = 'tiny'
    else if (inPage) data = inPage
    const address = pictureAddress(written, base, outlet)
    if (address === 'furniture') nothing = 'furniture'
    else if (address) {
      key ??= address.key
      const list = address.key === key ? candidates : spares
      for (const one of address.candidates) if (!list.includes(one)) list.push(one)
    }
  }
  const known = key ?? data?.key
  if (known === undefined) return nothing
  return {key: known, candidates, spares, data: data?.url ?? null}
}

/**
 * Whether the picture in a `noscript` is a copy, for browsers without scripts, of the figure `before` it: one of its
 * smaller copies, or a file of the same name.
 */
export function isTwin(found: FoundPicture, before: FoundPicture, base: URL): boolean {
  const [best] = found.candidates
  const [shown] = before.candidates
  if (best === undefined) return false
  if (before.spares.includes(best) || (shown !== undefined && found.spares.includes(shown))) return true
  const name = stemOf(best, base)
  return name !== '' && [...before.candidates, ...before.spares].some((address) => stemOf(address, base) === name)
}

/**
 * The addresses of a picture and of its copy. A copy with another key is the one for browsers without scripts: it is the
 * picture itself, unless it is one of the smaller copies.
 */
export function joinedPicture(first: FoundPicture, copy: FoundPicture): FoundPicture {
  const isSmaller = copy.candidates.every((address) => first.spares.includes(address))
  const [main, other] = first.key === copy.key || isSmaller ? [first, copy] : [copy, first]
  const isSame = main.key === other.key
  const candidates = new Set(isSame ? [...main.candidates, ...other.candidates] : main.candidates)
  const spares = [...main.spares, ...(isSame ? [] : other.candidates), ...other.spares]
  return {
    key: main.key,
    candidates: [...candidates],
    spares: [...new Set(spares)].filter((address) => !candidates.has(address)),
    data: main.data ?? other.data,
  }
}
