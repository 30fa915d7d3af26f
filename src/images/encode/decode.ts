import sharp from 'sharp'
import type {PictureNote, Unfit} from '../../model/picture.ts'
import {breaksOff, ENOUGH, shareOfRows} from './broken.ts'
import {type Deadline, TooSlow} from './deadline.ts'
import type {Look} from './look.ts'
import type {Pixels} from './pixels.ts'

export interface Decoded {
  readonly pixels: Pixels
  readonly note: Extract<PictureNote, 'truncated'> | null
}

/** A file to decode: `share` is how much of the picture it has where that is known, since it was mended. */
export interface Source {
  readonly path: string
  readonly look: Look
  readonly share: number | null
}

/**
 * Decodes the picture, or its first frame, once for all widths. Whatever the decoder complains about makes it look a
 * second time and more closely: what is whole all the same, or nearly, is shown; else the reason is returned.
 */
export async function decode(source: Source, width: number, deadline: Deadline): Promise<Decoded | Unfit> {
  const {path, look} = source
  const strict = source.share === null ? await pixelsOf(path, width, 'warning', deadline) : null
  const broken = source.share !== null || ((!strict || look.frames > 1) && (await breaksOff(path, look)))
  if (strict) return {pixels: strict, note: broken ? 'truncated' : null}
  const tolerant = await pixelsOf(path, width, 'none', deadline)
  const share = tolerant ? (source.share ?? (await shareOfRows(path, look, tolerant))) : 0
  if (!tolerant || share < ENOUGH) return broken ? 'truncated' : 'damaged'
  if (share < 1) cover(tolerant, share)
  return {pixels: tolerant, note: broken || share < 1 ? 'truncated' : null}
}

/** Null where it cannot be decoded with so much patience. */
async function pixelsOf(
  path: string,
  width: number,
  failOn: 'warning' | 'none',
  deadline: Deadline,
): Promise<Pixels | null> {
  // What may be decoded is decided before, by what it holds: a limit on pixels of sharp's would only differ from it.
  const pipeline = sharp(path, {failOn, limitInputPixels: false})
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
