import sharp from 'sharp'
import type {PictureNote, Unfit} from '../../model/picture.ts'
import {breaksOff, ENOUGH, shareOfRows} from './broken.ts'
import {type Deadline, TooSlow} from './deadline.ts'
import type {Look} from './look.ts'
import type {Pixels} from './pixels.ts'

/** A decoded picture; `note` is set if it was truncated or damaged. */
export interface Decoded {
  readonly pixels: Pixels
  readonly note: Extract<PictureNote, 'truncated'> | null
}

/** A file to decode. `share`: the share of the picture in a padded file (see `mend`); null for an original file. */
export interface Source {
  readonly path: string
  readonly look: Look
  readonly share: number | null
}

/**
 * Decodes the picture, or its first frame, to at most `width` pixels in width. If the strict decoder warns, decodes
 * again tolerantly and accepts the picture if at least the share `ENOUGH` of it exists; else returns `truncated` or
 * `damaged`. Throws TooSlow at the deadline.
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

/** Decodes a file; null if it fails. `failOn`: `warning` is strict, `none` tolerant. */
async function pixelsOf(
  path: string,
  width: number,
  failOn: 'warning' | 'none',
  deadline: Deadline,
): Promise<Pixels | null> {
  // `judge` has already limited the size; sharp's own limit is turned off because it differs.
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
    // sharp throws on data that it cannot decode; its messages do not identify the fault reliably.
    return null
  }
}

/** Fills the missing rows with grey, since the decoder may leave arbitrary pixels there. */
function cover({data, width, height, channels}: Pixels, share: number): void {
  data.fill(128, Math.floor(share * height) * width * channels)
}

/** Starts a sharp pipeline from decoded pixels. */
export const fromPixels = ({data, width, height, channels}: Pixels) => sharp(data, {raw: {width, height, channels}})
