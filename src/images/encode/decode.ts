import sharp from 'sharp'
import type {PictureNote, Unfit} from '../picture.ts'
import {breaksOff, repaired, shareOfRows} from './broken.ts'
import {type Deadline, TooSlow} from './deadline.ts'
import type {Look} from './look.ts'

/** A decoded picture, upright and in sRGB, of one byte a sample and no more than the largest width that is wanted. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

export interface Decoded {
  readonly pixels: Pixels
  readonly note: Extract<PictureNote, 'truncated'> | null
}

/** Of a picture that breaks off so much must be there for it to be shown. */
const ENOUGH = 0.65

/**
 * Decodes the picture, or its first frame, once for all widths. Whatever the decoder complains about makes it look a
 * second time and more closely: what is whole all the same, or nearly, is shown; else the reason is returned.
 */
export async function decode(path: string, look: Look, width: number, deadline: Deadline): Promise<Decoded | Unfit> {
  const strict = await pixelsOf(path, width, 'warning', deadline)
  if (strict) return {pixels: strict, note: null}
  const broken = await breaksOff(path, look)
  const whole = await repaired(path, look)
  const tolerant = await pixelsOf(whole?.content ?? path, width, 'none', deadline)
  if (!tolerant) return broken ? 'truncated' : 'damaged'
  const share = whole?.share ?? (await shareOfRows(path, look, tolerant))
  if (share < ENOUGH) return broken ? 'truncated' : 'damaged'
  if (share < 1) cover(tolerant, share)
  return {pixels: tolerant, note: broken || share < 1 ? 'truncated' : null}
}

/** Null where it cannot be decoded with so much patience. */
async function pixelsOf(
  input: string | Buffer,
  width: number,
  failOn: 'warning' | 'none',
  deadline: Deadline,
): Promise<Pixels | null> {
  // What may be decoded is decided before, by what it holds: a limit on pixels of sharp's would only differ from it.
  const pipeline = sharp(input, {failOn, limitInputPixels: false})
    .autoOrient()
    .resize({width, withoutEnlargement: true})
    .toColourspace('srgb')
    .raw()
  try {
    const {data, info} = await deadline.run(pipeline, (ready) => ready.toBuffer({resolveWithObject: true}))
    return {data, width: info.width, height: info.height, channels: info.channels}
  } catch (error) {
    if (error instanceof TooSlow) throw error
    // sharp throws on data that it cannot decode, with messages that are not meant to be told apart.
    return null
  }
}

/** Rows that are not there are grey, whatever the decoder left in their place. */
function cover({data, width, height, channels}: Pixels, share: number): void {
  data.fill(128, Math.floor(share * height) * width * channels)
}

/** The pixels as the start of another pipeline. */
export const fromPixels = ({data, width, height, channels}: Pixels) => sharp(data, {raw: {width, height, channels}})

/** Whether something shines through. */
export function isSeeThrough({data, channels}: Pixels): boolean {
  if (channels !== 2 && channels !== 4) return false
  for (let at = channels - 1; at < data.length; at += channels) if ((data[at] ?? 255) < 250) return true
  return false
}
