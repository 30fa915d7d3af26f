import {open} from 'node:fs/promises'
import type {Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'

/** The formats that are decoded, with the first bytes of their files. No other file reaches the decoder, except SVG. */
const SIGNATURES: readonly (readonly [MediaType, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  // Major or compatible brand `avif` or `avis`. HEIC files have the same box with other brands.
  ['image/avif', /^[\s\S]{4}ftyp(?:[\s\S]{4}){0,16}?avi[fs]/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
]

/** Beginnings of an SVG file. Deliberately simple: a regular expression of the full grammar could be made to hang. */
const DRAWING = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i
/** Beginnings of an HTML page. */
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script|meta|title|!--)/i

/** Bytes read to determine the kind; SVG files may begin with long declarations. */
const HEAD = 4096

/** The media type of a file, or the reason why it is no picture. */
export type PictureKind = MediaType | Extract<Unfit, 'html' | 'empty' | 'not-a-picture'>

/** Determines the kind of a file by its first bytes, not by its name or its declared type. */
export function pictureKindOf(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const known = SIGNATURES.find(([, signature]) => signature.test(head))
  if (known) return known[0]
  if (/<html[\s>]/i.test(head)) return 'html'
  if (DRAWING.test(head) && /<svg[\s/>]/i.test(head)) return 'image/svg+xml'
  return PAGE.test(head) ? 'html' : 'not-a-picture'
}

/** The kind of a file and its size in bytes. Reads its first bytes only; throws if it cannot be read. */
export async function lookAt(path: string): Promise<{readonly kind: PictureKind; readonly bytes: number}> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return {kind: pictureKindOf(buffer.subarray(0, bytesRead)), bytes: (await file.stat()).size}
  } finally {
    await file.close()
  }
}
