import {gzipSync} from 'node:zlib'
import sharp from 'sharp'
import {randomFrom} from '../../../scripts/bench/images/random.ts'
import {blackArea} from './png.ts'

const MEMBER = 64 * 1024 * 1024

let member: Buffer | null = null
/** A gzip file of one megabyte that inflates to a gigabyte of zeros: sixteen members in a row (RFC 1952, 2.2). */
export function gzipBomb(): Buffer {
  member ??= gzipSync(Buffer.alloc(MEMBER), {level: 9})
  const one = member
  return Buffer.concat(Array.from({length: 16}, () => one))
}

let area: Promise<Buffer> | null = null
/** A valid PNG of 30,000 × 30,000 pixels in 110 kB. */
export function hugeArea(): Promise<Buffer> {
  area ??= blackArea(30_000, 30_000)
  return area
}

let dot: Promise<Buffer> | null = null
/** A tracking pixel: a GIF with one transparent pixel. */
export function onePixel(): Promise<Buffer> {
  const colour = {r: 0, g: 0, b: 0, alpha: 0}
  dot ??= sharp({create: {width: 1, height: 1, channels: 4, background: colour}})
    .gif()
    .toBuffer()
  return dot
}

/** A Windows bitmap of 8 × 8 pixels. */
export function bitmap(): Buffer {
  const bytes = Buffer.alloc(54 + 8 * 8 * 3, 0x7f)
  bytes.fill(0, 0, 54)
  bytes.write('BM', 'latin1')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(8, 18)
  bytes.writeInt32LE(8, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

/** The first box of a HEIC file, followed by bytes that do not decode. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(2000, 0x55)])

/** An SVG drawing of a boat, at a position that depends on the number. */
export const drawing = (n: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300"><rect width="400" height="300" fill="#cde"/><path d="M${n % 100} 200h200l-40 60h-120z" fill="#543"/></svg>`

/** An SVG of two kilobytes that draws a billion shapes: nine levels of groups, each with ten of the level below. */
export function drawingOfDrawings(n: number): string {
  const uses = (level: number): string => `<use href="#s${level}" x="1"/>`.repeat(10)
  const groups = Array.from({length: 9}, (_, at) => `<g id="s${at + 1}">${uses(at)}</g>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><!--${n}--><defs><rect id="s0" width="9" height="9"/>${groups.join('')}</defs><use href="#s9"/></svg>`
}

/** An SVG of nested patterns: each is filled with many tiles of another. */
export function patternOfPatterns(n: number): string {
  const patterns = Array.from(
    {length: 8},
    (_, at) =>
      `<pattern id="p${at + 1}" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="300" height="300" fill="url(#p${at})"/></pattern>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000"><!--${n}--><defs><pattern id="p0" width="2" height="2" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern>${patterns.join('')}</defs><rect width="2000" height="2000" fill="url(#p8)"/></svg>`
}

/** A JPEG with forty bytes of its content changed at random, as on a failing disk. */
export function scarred(jpeg: Buffer, n: number): Buffer {
  const random = randomFrom(`scars ${n}`)
  const bytes = Buffer.from(jpeg)
  for (let at = 0; at < 40; at++) bytes[random.whole(700, bytes.length - 3)] = random.whole(0, 254)
  return bytes
}

/** A JPEG with damaged Huffman tables, without which it cannot be decoded. */
export function withoutTables(jpeg: Buffer): Buffer {
  const bytes = Buffer.from(jpeg)
  for (let at = bytes.indexOf('\xff\xc4', 0, 'latin1'); at >= 0; at = bytes.indexOf('\xff\xc4', at + 2, 'latin1'))
    bytes.fill(0xee, at + 4, at + 20)
  return bytes
}
