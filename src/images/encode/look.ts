import sharp, {type Metadata} from 'sharp'
import type {MediaType} from '../media/record.ts'
import {animationIn} from './apng.ts'

/** The properties of a picture that its header gives. */
export interface Look {
  readonly type: MediaType
  /** Size of the file. */
  readonly bytes: number
  /** In pixels, of one frame, after turning it upright. */
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Estimated memory for decoding in bytes, by measurements for each format. */
  readonly held: number
}

/** Formats that sharp decodes with all frames. Of a TIFF or AVIF with several pages only the first is shown. */
const MOVES = new Set<MediaType>(['image/gif', 'image/webp'])

/** Reads the header of a file of a known type; null if it is damaged. `bytes` is the size of the file. */
export async function lookInto(path: string, type: MediaType, bytes: number): Promise<Look | null> {
  let meta: Metadata
  try {
    // Without sharp's limits: only the header is read, and too large must be distinguished from damaged.
    meta = await sharp(path, {limitInputPixels: false, limitInputChannels: false, failOn: 'none'}).metadata()
  } catch {
    // sharp throws on a header that it cannot read; the kind of error does not matter.
    return null
  }
  const {orientation = 1, pages = 1, pageHeight} = meta
  const height = pages > 1 && pageHeight ? pageHeight : meta.height
  const lies = orientation >= 5
  return {
    type,
    bytes,
    width: lies ? height : meta.width,
    height: lies ? meta.width : height,
    frames: type === 'image/png' ? ((await animationIn(path))?.frames.length ?? 1) : MOVES.has(type) ? pages : 1,
    held: Math.ceil(meta.width * height * heldEach(meta, type)),
  }
}

/** Bytes per sample, by sharp's name of the sample format. */
const DEPTHS: Readonly<Record<string, number>> = {char: 1, uchar: 1, short: 2, ushort: 2, int: 4, uint: 4, float: 4}

/** Estimated bytes of memory per pixel: small for formats decoded row by row, all samples for the others. */
function heldEach({isProgressive, channels, depth}: Metadata, type: MediaType): number {
  const sample = DEPTHS[depth] ?? 16
  switch (type) {
    case 'image/jpeg':
      return isProgressive ? 2.1 * channels : 0.6
    case 'image/png':
      return channels * sample * (isProgressive ? 1 : 0.3) + (isProgressive ? 2 : 0)
    case 'image/gif':
      return 5.5
    case 'image/webp':
      return 4.5
    case 'image/avif':
      return 18 * sample
    default:
      // A TIFF may be a single strip, which is decoded as a whole.
      return channels * sample + 1
  }
}

/** Most bytes of memory for reading a header. GIF and WebP have a list of all frames, which may be long. */
export const heldByHeader = (type: MediaType, bytes: number): number => (MOVES.has(type) ? bytes * 6 : 0)
