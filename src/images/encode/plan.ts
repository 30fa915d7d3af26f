import type {Address} from '../../model/brand.ts'
import type {Variant} from '../../model/picture.ts'
import type {Encoding} from './settings.ts'

/** The WebP format stores the sides in 14 bits. */
const MAX_WEBP_SIDE = 16_383
/** Most pixels of one variant. At usual widths only very tall pictures reach it. */
const MAX_VARIANT_PIXELS = 12_000_000
/** Digits of the original's SHA-256 in a file name: 64 bits, which make a clash very unlikely. */
const NAME_DIGITS = 16

/** Formats of variants; `moving` is animated WebP. */
export type Format = 'webp' | 'avif' | 'jpeg' | 'moving'
const ENDS: Readonly<Record<Format, string>> = {webp: '.webp', avif: '.avif', jpeg: '.jpg', moving: '-moving.webp'}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The widths of a picture's variants in pixels, smallest first. None is larger than the picture, nor so large that a
 * variant would exceed the format's height or `MAX_VARIANT_PIXELS`.
 */
export function widthsOf({width, height}: Size, {widths}: Pick<Encoding, 'widths'>): readonly [number, ...number[]] {
  const tallest = Math.floor((width * MAX_WEBP_SIDE) / height)
  const largest = Math.floor(Math.sqrt((MAX_VARIANT_PIXELS * width) / height))
  const widest = Math.max(1, Math.min(width, tallest, largest))
  const all = [...new Set(widths.map((asked) => Math.min(asked, widest)))].sort((a, b) => a - b)
  const [first = widest, ...rest] = all
  return [first, ...rest]
}

/** The address and size of a picture's variant in one width and format. `size` is that of the original. */
export function variantOf(sha256: string, size: Size, width: number, format: Format): Variant {
  const name = sha256.slice(0, NAME_DIGITS)
  const address = `media/${name.slice(0, 2)}/${name}-${width}${ENDS[format]}` as Address
  return {width, height: Math.max(1, Math.round((size.height * width) / size.width)), address}
}
