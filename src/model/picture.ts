import type {Address} from './brand.ts'

/** One size of a stored image, in pixels. */
export interface Variant {
  readonly width: number
  readonly height: number
  readonly address: Address
}

/** An image that the site has. Width and height in pixels are those of the upright image. */
export interface LocalImage {
  readonly kind: 'local'
  readonly width: number
  readonly height: number
  /** Still images in WebP, smallest first; never empty, never larger than the original. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The same in AVIF; empty if not configured, or if there was no time to encode them. */
  readonly avif: readonly Variant[]
  /** The same in JPEG, for old browsers; empty if not configured. */
  readonly jpeg: readonly Variant[]
  /** Animated WebP; empty if the original is not animated, or too large to animate. */
  readonly animated: readonly Variant[]
  /** A tiny WebP in Base64 that is shown until the image loads; null for an image with transparency. */
  readonly preview: string | null
  /** A note for readers: the file is truncated, or shown without its animation. */
  readonly note: PictureNote | null
}

/** `truncated`: the file breaks off; `first-frame`: an animation is shown as a still image. */
export type PictureNote = 'truncated' | 'first-frame'

/** An image that the site does not have, and the reason. */
export interface MissingImage {
  readonly kind: 'missing'
  readonly reason: MissingReason
}

/** A tracking pixel: not an image of the article, so nothing is shown in its place. */
export interface DroppedImage {
  readonly kind: 'dropped'
  readonly reason: 'tracker'
}

/** Reasons for which received bytes cannot be shown as an image. */
export const UNFIT = [
  'empty',
  'html',
  'not-a-picture',
  'vector',
  'undecodable',
  'too-many-bytes',
  'too-large',
  'truncated',
  'damaged',
  'too-slow',
] as const
export type Unfit = (typeof UNFIT)[number]

/** Reasons for which an image could not be fetched completely. */
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

/** `absent`: not in the store, and no fetch was tried. */
export type MissingReason = 'absent' | Unfit | Unreached

/** The state of an image in the site. */
export type Picture = LocalImage | MissingImage | DroppedImage

/** Where a picture is looked for, in the order of the rescue: the picture store, the publisher, the article's proxy, the Wayback Machine. */
export const RESCUE_STEPS = ['store', 'origin', 'proxy', 'wayback'] as const
export type RescueStep = (typeof RESCUE_STEPS)[number]
