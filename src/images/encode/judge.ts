import type {Unfit} from '../../model/picture.ts'
import type {Look} from './look.ts'
import type {Encoding} from './settings.ts'

/** Bytes of memory allowed for decoding, per pixel of `limits.pixels`. */
const HELD_EACH = 3

/** Most bytes of memory for all pictures being decoded at the same time, and so for each of them. */
export const mostHeld = ({limits}: Encoding): number => limits.pixels * HELD_EACH

/** Whether a picture may be shown, is a tracking pixel, or is unfit. */
export type Verdict =
  | {readonly kind: 'fit'}
  | {readonly kind: 'dropped'}
  | {readonly kind: 'unfit'; readonly reason: Unfit}

/** Judges a picture by its header before it is decoded. At most 2 × 2 pixels: a tracking pixel, which is dropped. */
export function judge(look: Look, encoding: Encoding): Verdict {
  const {limits} = encoding
  const {width, height} = look
  if (width <= 2 && height <= 2) return {kind: 'dropped'}
  if (look.bytes > limits.bytes) return {kind: 'unfit', reason: 'too-many-bytes'}
  const large = Math.max(width, height) > limits.side || width * height > limits.pixels
  return large || look.held > mostHeld(encoding) ? {kind: 'unfit', reason: 'too-large'} : {kind: 'fit'}
}

/** Whether a picture is animated and its frames together are within `limits.animationPixels`. */
export function mayMove({frames, width, height}: Look, {limits}: Encoding): boolean {
  return frames > 1 && frames * width * height <= limits.animationPixels
}
