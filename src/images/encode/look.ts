import sharp, {type Metadata} from 'sharp'
import type {MediaType} from '../media/record.ts'

/** What is known of an original without decoding it. */
export interface Look {
  readonly type: MediaType
  /** Of the file. */
  readonly bytes: number
  /** In pixels, upright; of one frame. */
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Bytes that decoding it holds at once, about: measured for each format. */
  readonly held: number
}

/** Formats that may move. Of a TIFF or AVIF of many pages the first is the picture. */
const MOVES = new Set<MediaType>(['image/gif', 'image/webp'])

/** The header of a file of a known type, or null where it cannot be read. */
export async function lookInto(path: string, type: MediaType, bytes: number): Promise<Look | null> {
  let meta: Metadata
  try {
    // Without limits: the header is all that is read, and what is too large is to be told from what is damaged.
    meta = await sharp(path, {limitInputPixels: false, limitInputChannels: false, failOn: 'none'}).metadata()
  } catch {
    // sharp throws on a header that it cannot read; which error says nothing that we could act on.
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
    frames: MOVES.has(type) ? pages : 1,
    held: Math.ceil(meta.width * height * heldEach(meta, type)),
  }
}

/** Bytes of each sample. */
const DEPTHS: Readonly<Record<string, number>> = {char: 1, uchar: 1, short: 2, ushort: 2, int: 4, uint: 4, float: 4}

/** Bytes held for each pixel: what comes row by row holds next to nothing, what must be had whole holds all of it. */
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
      // A TIFF may be one strip.
      return channels * sample + 1
  }
}

/** Bytes that reading a header may hold: those of files that move have a list of all frames, however small these are. */
export const heldByHeader = (type: MediaType, bytes: number): number => (MOVES.has(type) ? bytes * 6 : 0)
