import {open} from 'node:fs/promises'
import type {Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'

/** Formats that go to the decoder, by the first bytes of their files. What is not here is never shown to it. */
const SIGNATURES: readonly (readonly [MediaType, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  // The first brand or one of those that it is compatible with; HEIC has the same box and other brands.
  ['image/avif', /^[\s\S]{4}ftyp(?:[\s\S]{4}){0,16}?avi[fs]/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
]

/** How an SVG file begins. Simple patterns, each tried once: one that followed its grammar could be made to hang. */
const DRAWING = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script|meta|title|!--)/i

/** How many bytes tell the kind: drawings begin with long declarations. */
const HEAD = 4096

export type Kind = MediaType | Extract<Unfit, 'html' | 'empty' | 'not-a-picture'>

/** What a file is by its first bytes, not by its name or what a server said. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const known = SIGNATURES.find(([, signature]) => signature.test(head))
  if (known) return known[0]
  if (/<html[\s>]/i.test(head)) return 'html'
  if (DRAWING.test(head) && /<svg[\s/>]/i.test(head)) return 'image/svg+xml'
  return PAGE.test(head) ? 'html' : 'not-a-picture'
}

/** The kind of a file and its size in bytes. Reads its first bytes only. */
export async function lookAt(path: string): Promise<{readonly kind: Kind; readonly bytes: number}> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return {kind: kindOf(buffer.subarray(0, bytesRead)), bytes: (await file.stat()).size}
  } finally {
    await file.close()
  }
}
