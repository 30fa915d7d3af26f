import {fromPixels} from './decode.ts'
import {isSeeThrough, type Pixels} from './pixels.ts'

/** Longest side. */
const SIDE = 18
/** A picture that is small itself needs nothing in its place. */
const SMALL = 96
/** Bytes of the file: 150 characters in Base64. */
const MOST_BYTES = 112

/** A few pixels of the picture, as a WebP in Base64; null where it is small or see-through. */
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
