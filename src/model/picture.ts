import type {Address} from './brand.ts'

/** One size of a stored picture. */
export interface Variant {
  readonly width: number
  readonly height: number
  readonly address: Address
}

/** A picture that the site has: width and height are those of the picture as it is seen, upright. */
export interface LocalImage {
  readonly kind: 'local'
  readonly width: number
  readonly height: number
  /** Still pictures in WebP, by width, smallest first; never empty, never larger than the original. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The same in AVIF; empty where it was not asked for, or where there was no time for it. */
  readonly avif: readonly Variant[]
  /** The same in JPEG, for browsers that know nothing newer; empty where it was not asked for. */
  readonly jpeg: readonly Variant[]
  /** WebP that moves; empty where the original does not, or is too large to move. */
  readonly animated: readonly Variant[]
  /** A few pixels of it, as a WebP in Base64, to stand in its place until it comes; null where it is see-through. */
  readonly preview: string | null
  /** What a reader should know: the file breaks off, or is shown without its movement. */
  readonly note: PictureNote | null
}

export type PictureNote = 'truncated' | 'first-frame'

/** A picture that the site has not, and why. */
export interface MissingImage {
  readonly kind: 'missing'
  readonly reason: MissingReason
}

/** One pixel that counted readers: no picture of the article, so nothing stands in its place. */
export interface DroppedImage {
  readonly kind: 'dropped'
  readonly reason: 'tracker'
}

/** Why bytes that came are no picture that we may show. */
export const UNFIT = [
  'empty',
  'html',
  'not-a-picture',
  'vector',
  'too-many-bytes',
  'too-large',
  'truncated',
  'damaged',
  'too-slow',
] as const
export type Unfit = (typeof UNFIT)[number]

/** Why no bytes came, or not all of them. */
export const UNREACHED = [
  'unreadable',
  'gone',
  'forbidden',
  'busy',
  'server-error',
  'timeout',
  'broken-off',
  'unreachable',
  'private-address',
  'redirects',
] as const
export type Unreached = (typeof UNREACHED)[number]

/** `absent`: nobody has looked for it beyond the store. */
export type MissingReason = 'absent' | Unfit | Unreached

export type Picture = LocalImage | MissingImage | DroppedImage

/** Where a picture is looked for, in the order of the rescue: the picture store, the publisher, the article's proxy, the Wayback Machine. */
export const STEPS = ['store', 'origin', 'proxy', 'wayback'] as const
export type Step = (typeof STEPS)[number]
