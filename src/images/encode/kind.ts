import {open} from 'node:fs/promises'
import type {Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'

/** The formats that are decoded, with the first bytes of their files. No other file reaches a decoder, except SVG. */
const SIGNATURES: readonly (readonly [MediaType, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  // Major or compatible brand `avif` or `avis`. HEIC files have the same box with other brands.
  ['image/avif', /^[\s\S]{4}ftyp(?:[\s\S]{4}){0,16}?avi[fs]/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
  // The length of the header after the file's own, and for icons an entry with its reserved byte.
  ['image/bmp', /^BM[\s\S]{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/],
  ['image/vnd.microsoft.icon', /^\0\0[\x01\x02]\0[^\0]\0[\s\S]{3}\0/],
]

/** Pictures of kinds that are not decoded. */
const UNDECODABLE: readonly RegExp[] = [
  // HEIC and HEIF; JPEG XL; JPEG 2000; Photoshop; GIMP; Windows metafiles; PNM; DirectDraw; PostScript; QuickDraw icons.
  /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/,
  /^(?:\xff\x0a|\0\0\0\x0cJXL )/,
  /^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/,
  /^8BPS\0/,
  /^gimp xcf /,
  /^(?:\xd7\xcd\xc6\x9a|\x01\0\0\0[\s\S]{36} EMF)/,
  /^P[1-7]\s+[#\d]/,
  /^DDS /,
  /^%!PS-Adobe/,
  /^icns[\0-\x04]/,
]

/** Beginnings of an SVG file. Deliberately simple: a regular expression of the full grammar could be made to hang. */
const DRAWING = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i
/** Beginnings of an HTML page. */
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script|meta|title|!--)/i

/** Bytes read to determine the kind; SVG files may begin with long declarations. */
const HEAD = 4096

/** The media type of a file, or the reason why it is no picture. */
export type PictureKind = MediaType | Extract<Unfit, 'html' | 'empty' | 'not-a-picture' | 'undecodable'>

/** Determines the kind of a file by its first bytes, not by its name or its declared type. */
export function pictureKindOf(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const known = SIGNATURES.find(([, signature]) => signature.test(head))
  if (known) return known[0]
  if (UNDECODABLE.some((signature) => signature.test(head))) return 'undecodable'
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
