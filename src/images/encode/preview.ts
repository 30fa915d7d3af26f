import {fromPixels} from './decode.ts'
import {isSeeThrough, type Pixels} from './pixels.ts'

/** Longest side of a preview in pixels. */
const SIDE = 18
/** A picture whose longest side is at most this gets no preview. */
const SMALL = 96
/** Most bytes of a preview's file, at most 152 characters in Base64. */
const MOST_BYTES = 112

/**
 * Makes a tiny version of a picture to show until it has loaded, as WebP in Base64. Null for a small or transparent
 * picture. Lowers the quality until the file fits `MOST_BYTES`; the lowest quality is accepted at any size.
 */
export async function previewOf(pixels: Pixels): Promise<string | null> {
  if (Math.max(pixels.width, pixels.height) <= SMALL || isSeeThrough(pixels)) return null
  const tiny = await fromPixels(pixels)
    .flatten({background: '#fff'})
    .resize(SIDE, SIDE, {fit: 'inside'})
    .raw()
    .toBuffer({resolveWithObject: true})
  const {width, height, channels} = tiny.info
  let file = Buffer.alloc(0)
  for (const quality of [30, 20, 10, 1]) {
    file = await fromPixels({data: tiny.data, width, height, channels}).webp({quality, effort: 6}).toBuffer()
    if (file.length <= MOST_BYTES) break
  }
  return file.toString('base64')
}
