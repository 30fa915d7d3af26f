import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import type {Address} from '../../brand.ts'
import type {MissingReason, Picture, Variant} from '../picture.ts'
import {kindOf} from './kind.ts'

/** How pictures are written. */
export interface Encoding {
  /** Widths in pixels, in any order. A picture is never enlarged. */
  readonly widths: readonly number[]
  /** WebP quality, 1–100. */
  readonly quality: number
}

/** A small file can claim a size that costs gigabytes to decode: each side counts, not the product alone. */
const MAX_SIDE = 20_000
const MAX_PIXELS = 100_000_000
/** WebP counts sides in 14 bits. */
const MAX_WEBP_SIDE = 16_383
/** Digits of the original's SHA-256 in a name: 64 bits, one clash in a billion pictures. */
const NAME_DIGITS = 16

/** Settings and library that variants depend on: a folder of the cache for each, so that none is ever stale. */
export function cacheName({quality}: Encoding): string {
  return `webp-${quality}-${sharp.versions.sharp ?? 'sharp'}-${sharp.versions.vips}`
}

/** One thread a picture; the queue in front runs as many pictures as there are cores. */
export function useOneThreadEach(): void {
  sharp.concurrency(1)
  sharp.cache(false)
}

/**
 * Writes the variants of an original into the cache, once each, and tells what they are. Upright, in sRGB, without
 * metadata (a photograph's GPS position goes with it). What cannot be decoded is missing, with a reason.
 */
export async function encode(bytes: Uint8Array, encoding: Encoding, cache: string): Promise<Picture> {
  const kind = kindOf(bytes)
  if (kind !== 'raster') return missing(kind === 'vector' ? 'vector' : 'not-a-picture')
  const size = await uprightSize(bytes)
  if (!size) return missing('damaged')
  if (size.width > MAX_SIDE || size.height > MAX_SIDE || size.width * size.height > MAX_PIXELS)
    return missing('too-large')

  const name = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_DIGITS)
  // A long picture is narrower than asked for, where the format could not hold its height.
  const widest = Math.max(1, Math.min(size.width, Math.floor((size.width * MAX_WEBP_SIDE) / size.height)))
  const widths = [...new Set(encoding.widths.map((width) => Math.min(width, widest)))].sort((a, b) => a - b)
  const variants: Variant[] = []
  for (const width of widths) {
    const address = `media/${name.slice(0, 2)}/${name}-${width}.webp` as Address
    const path = join(cache, address)
    if (!existsSync(path) && !(await writeVariant(bytes, width, encoding.quality, path))) return missing('damaged')
    variants.push({width, height: Math.max(1, Math.round((size.height * width) / size.width)), address})
  }
  const [first, ...rest] = variants
  if (!first) return missing('damaged')
  const none = {avif: [], jpeg: [], animated: [], preview: null, note: null}
  return {kind: 'local', ...size, variants: [first, ...rest], ...none}
}

const missing = (reason: MissingReason): Picture => ({kind: 'missing', reason})

/** Width and height as seen: EXIF orientations 5 to 8 lie on their side. Null where the header cannot be read. */
async function uprightSize(bytes: Uint8Array): Promise<{readonly width: number; readonly height: number} | null> {
  try {
    const {
      width,
      height,
      orientation = 1,
      pages = 1,
      pageHeight,
    } = await sharp(bytes, {limitInputPixels: false}).metadata()
    if (!width || !height) return null
    const frame = pages > 1 && pageHeight ? pageHeight : height
    return orientation >= 5 ? {width: frame, height: width} : {width, height: frame}
  } catch {
    // sharp throws on a header that it cannot read; which error says nothing that we could act on.
    return null
  }
}

/** False where the picture's data cannot be decoded. Written beside and renamed, so that no half file is ever found. */
async function writeVariant(bytes: Uint8Array, width: number, quality: number, path: string): Promise<boolean> {
  let encoded: Buffer
  try {
    encoded = await sharp(bytes, {failOn: 'none', limitInputPixels: MAX_PIXELS})
      .autoOrient()
      .resize({width, withoutEnlargement: true})
      .webp({quality, effort: 4})
      .toBuffer()
  } catch {
    // sharp throws on data that it cannot decode.
    return false
  }
  await mkdir(dirname(path), {recursive: true})
  const beside = `${path}.${process.pid}.partial`
  await writeFile(beside, encoded)
  await rename(beside, path)
  return true
}
