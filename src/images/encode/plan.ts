import type {Address} from '../../model/brand.ts'
import type {Variant} from '../../model/picture.ts'
import type {Encoding} from './settings.ts'

/** WebP counts sides in 14 bits. */
const MAX_WEBP_SIDE = 16_383
/** Of one variant: what a picture of the usual widths has only where it is very long. */
const MAX_VARIANT_PIXELS = 12_000_000
/** Digits of the original's SHA-256 in a name: 64 bits, one clash in a billion pictures. */
const NAME_DIGITS = 16

/** Formats of variants, by the ends of their names. */
export type Format = 'webp' | 'avif' | 'jpeg' | 'moving'
const ENDS: Readonly<Record<Format, string>> = {webp: '.webp', avif: '.avif', jpeg: '.jpg', moving: '-moving.webp'}

interface Size {
  readonly width: number
  readonly height: number
}

/** The widths in which a picture is written, smallest first: never enlarged, and as tall as the format can hold. */
export function widthsOf({width, height}: Size, {widths}: Pick<Encoding, 'widths'>): readonly [number, ...number[]] {
  const tallest = Math.floor((width * MAX_WEBP_SIDE) / height)
  const largest = Math.floor(Math.sqrt((MAX_VARIANT_PIXELS * width) / height))
  const widest = Math.max(1, Math.min(width, tallest, largest))
  const all = [...new Set(widths.map((asked) => Math.min(asked, widest)))].sort((a, b) => a - b)
  const [first = widest, ...rest] = all
  return [first, ...rest]
}

/** The variant of a picture in one width and format: what it is called and how large it is. */
export function variantOf(sha256: string, size: Size, width: number, format: Format): Variant {
  const name = sha256.slice(0, NAME_DIGITS)
  const address = `media/${name.slice(0, 2)}/${name}-${width}${ENDS[format]}` as Address
  return {width, height: Math.max(1, Math.round((size.height * width) / size.width)), address}
}
