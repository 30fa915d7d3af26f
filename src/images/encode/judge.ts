import type {Unfit} from '../../model/picture.ts'
import type {Look} from './look.ts'
import type {Encoding} from './settings.ts'

/** Bytes that decoding one picture may hold for each pixel of `limits.pixels`. */
const HELD_EACH = 3

/** Bytes that all pictures that are being decoded may hold together, and so each of them. */
export const mostHeld = ({limits}: Encoding): number => limits.pixels * HELD_EACH

export type Verdict =
  | {readonly kind: 'fit'}
  | {readonly kind: 'dropped'}
  | {readonly kind: 'unfit'; readonly reason: Unfit}

/** Whether a picture may be decoded, by what its header says. */
export function judge(look: Look, encoding: Encoding): Verdict {
  const {limits} = encoding
  const {width, height} = look
  if (width <= 2 && height <= 2) return {kind: 'dropped'}
  if (look.bytes > limits.bytes) return {kind: 'unfit', reason: 'too-many-bytes'}
  const large = Math.max(width, height) > limits.side || width * height > limits.pixels
  return large || look.held > mostHeld(encoding) ? {kind: 'unfit', reason: 'too-large'} : {kind: 'fit'}
}

/** Whether all frames of a picture that moves may be shown. */
export function mayMove({frames, width, height}: Look, {limits}: Encoding): boolean {
  return frames > 1 && frames * width * height <= limits.animationPixels
}
