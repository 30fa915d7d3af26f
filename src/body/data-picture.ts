import {createHash} from 'node:crypto'
import {imageSize} from 'image-size'
import {decodeDataUrl} from '../base/data-url.ts'
import type {DeclaredSize} from './picture-size.ts'

/** A picture whose bytes are in the page, as a `data:` URL; `key` names it by the hash of its bytes (RFC 6920). */
export interface DataPicture {
  readonly url: string
  readonly key: string
}

/** A picture of at most this many pixels on both sides is an icon, or a blurred stand-in for a picture. */
const ICON = 64
/** A picture of an unknown format with fewer bytes is none. */
const FEWEST_BYTES = 512

/**
 * The picture of a `data:` URL; `tiny` for an icon, a spacer or a blurred preview; null for other texts. `declared` is
 * the size at which the page shows it. A drawing in a figure (`inFigure`) is no icon however small its units are.
 * Source: docs/format.md §7.
 */
export function dataPicture(written: string, declared: DeclaredSize, inFigure: boolean): DataPicture | 'tiny' | null {
  if (!/^\s*data:/i.test(written)) return null
  const content = decodeDataUrl(written)
  if (!content) return null
  const {type, bytes} = content
  const found = sizeOf(bytes)
  if (!found && !(type.startsWith('image/') && bytes.length >= FEWEST_BYTES)) return null
  if (found && isIcon(found, declared, inFigure)) return 'tiny'
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return {url: written.trim(), key: `ni:///sha-256;${hash}`}
}

/** Kinds of pictures by the names of `image-size`; other kinds have no sure signature. */
const KINDS = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'heif', 'heic', 'tiff', 'svg', 'bmp', 'ico', 'jp2', 'jxl'])

interface Size {
  readonly width: number
  readonly height: number
  readonly isDrawing: boolean
}

/** The size that the header of a picture states; null for bytes of no known format. */
function sizeOf(bytes: Uint8Array): Size | null {
  try {
    const {width, height, type = ''} = imageSize(bytes)
    return KINDS.has(type) && width > 0 && height > 0 ? {width, height, isDrawing: type === 'svg'} : null
  } catch {
    // TypeError for an unknown format, RangeError and others for a header that breaks off.
    return null
  }
}

function isIcon({width, height, isDrawing}: Size, declared: DeclaredSize, inFigure: boolean): boolean {
  if (isDrawing && inFigure) return false
  const sides = isDrawing ? [declared.width ?? width, declared.height ?? height] : [width, height]
  return Math.max(...sides) <= ICON
}
