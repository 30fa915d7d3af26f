import {readFile} from 'node:fs/promises'
import {decode as decodeBmp} from 'bmp-ts'
import decodeIco from 'decode-ico'
import sharp from 'sharp'
import type {Unfit} from '../../model/picture.ts'
import type {Encoding} from './settings.ts'

/** Kinds of pictures that sharp does not know, and that are converted to PNG first. */
export type Bitmap = 'image/bmp' | 'image/vnd.microsoft.icon'

interface Rgba {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/**
 * Converts a BMP, or the largest picture of an ICO, to a PNG file. Returns the reason if that is impossible:
 * `too-large` by its header, before any pixel is decoded; `undecodable` for a variant that the decoder does not know,
 * and for a damaged file, which it does not tell apart.
 */
export async function bitmapToPng(
  path: string,
  kind: Bitmap,
  into: string,
  {limits}: Pick<Encoding, 'limits'>,
): Promise<'converted' | Extract<Unfit, 'too-large' | 'undecodable'>> {
  const bytes = await readFile(path)
  const isTooLarge = (width: number, height: number): boolean =>
    Math.max(width, height) > limits.side || width * height > limits.pixels
  try {
    const found = kind === 'image/bmp' ? bmpIn(bytes, isTooLarge) : largestIn(bytes, isTooLarge)
    if (found === 'too-large') return found
    const opened = Buffer.isBuffer(found) ? sharp(found, {limitInputPixels: limits.pixels}) : fromPixels(found)
    await opened.png({compressionLevel: 1}).toFile(into)
    return 'converted'
  } catch {
    // Both decoders throw errors of several classes on bytes that they do not understand, and sharp on a damaged PNG.
    return 'undecodable'
  }
}

const fromPixels = ({width, height, data}: Rgba) => sharp(opaque(data), {raw: {width, height, channels: 4}})

/** Many programs leave all alpha values at zero in a picture that is not transparent. */
function opaque(data: Uint8Array): Uint8Array {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) return data
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return data
}

type Limit = (width: number, height: number) => boolean

function bmpIn(bytes: Buffer, isTooLarge: Limit): Rgba | 'too-large' {
  const [across, down] = [Math.abs(bytes.readInt32LE(18)), Math.abs(bytes.readInt32LE(22))]
  if (isTooLarge(across, down)) return 'too-large'
  const {width, height, data} = decodeBmp(bytes, {toRGBA: true})
  return {width, height: Math.abs(height), data}
}

/** Length of an icon's header, and of each entry of its list. */
const HEAD = 6
const ENTRY = 16

/** The largest picture of an icon: the bytes of a PNG, or pixels. Only this one is decoded, since a list may be long. */
function largestIn(bytes: Buffer, isTooLarge: Limit): Rgba | Buffer | 'too-large' {
  const count = Math.min(bytes.readUInt16LE(4), Math.floor((bytes.length - HEAD) / ENTRY))
  const entries = Array.from({length: count}, (_, at) => bytes.subarray(HEAD + at * ENTRY, HEAD + (at + 1) * ENTRY))
  // A side of 0 means 256; of equal sizes, the one with the most colours counts.
  const areaOf = (entry: Buffer): number => (entry[0] || 256) * (entry[1] || 256) + entry.readUInt16LE(6) / 100
  const [largest] = entries.sort((a, b) => areaOf(b) - areaOf(a))
  if (!largest) throw new RangeError('An icon without pictures.')
  const data = bytes.subarray(largest.readUInt32LE(12), largest.readUInt32LE(12) + largest.readUInt32LE(8))
  if (data.toString('latin1', 1, 4) === 'PNG') return data
  if (isTooLarge(data.readUInt32LE(4), data.readUInt32LE(8) / 2)) return 'too-large'
  const entry = Buffer.from(largest)
  entry.writeUInt32LE(HEAD + ENTRY, 12)
  const [icon] = decodeIco(Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), entry, data]))
  if (!icon) throw new RangeError('An icon without pictures.')
  return {width: icon.width, height: icon.height, data: new Uint8Array(icon.data)}
}
