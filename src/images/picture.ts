import type {Address} from '../brand.ts'

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
  /** By width, smallest first; never empty, never larger than the original. */
  readonly variants: readonly [Variant, ...Variant[]]
}

/** A picture that the site has not, and why. */
export interface MissingImage {
  readonly kind: 'missing'
  readonly reason: MissingReason
}

/** `absent`: no source has it. The others: what was found there is no picture that we may show. */
export type MissingReason = 'absent' | 'unreadable' | 'not-a-picture' | 'vector' | 'too-large' | 'damaged'

export type Picture = LocalImage | MissingImage
