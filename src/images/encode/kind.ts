/** Formats that go to the decoder, by the first bytes of their files. What is not here is never shown to it. */
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftyp(?:avif|avis|mif1|msf1|heic|heix)/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
]

/** How an SVG file begins. Simple patterns, each tried once: one that followed its grammar could be made to hang. */
const DRAWING = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i

export type PictureKind = 'raster' | 'vector' | 'other'

/**
 * What a file is by its bytes, not by its name or what a server said. SVG is known so that its absence can be explained:
 * it is a program as much as a picture, and small ones can hang a renderer.
 */
export function kindOf(bytes: Uint8Array): PictureKind {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (SIGNATURES.some(([, signature]) => signature.test(head))) return 'raster'
  return DRAWING.test(head) && /<svg[\s/>]/i.test(head) && !/<html[\s>]/i.test(head) ? 'vector' : 'other'
}
