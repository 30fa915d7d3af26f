import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {imagesSchema} from '../../../src/config/images.ts'
import type {Encoded} from '../../../src/images/encode/cached.ts'
import {encodeOriginal, type OriginalFile} from '../../../src/images/encode/encode.ts'
import {EncodingRun} from '../../../src/images/encode/run.ts'
import type {Encoding} from '../../../src/images/encode/settings.ts'
import type {LocalImage, Variant} from '../../../src/model/picture.ts'
import {temporaryFolder} from '../../support/command.ts'

/** Picture settings with two small widths, and the given fields. */
export const settings = (fields: Record<string, unknown> = {}): Encoding =>
  imagesSchema.parse({widths: [64, 128], ...fields})

export type Rgb = {r: number; g: number; b: number; alpha?: number}
export const RED: Rgb = {r: 220, g: 30, b: 30}
export const BLUE: Rgb = {r: 30, g: 30, b: 220}

/** A picture of one colour, as a sharp pipeline. */
export const plain = (width: number, height: number, background: Rgb = RED) =>
  sharp({create: {width, height, channels: background.alpha === undefined ? 3 : 4, background}})

/** A picture with the left half red and the right half blue. */
export const halves = async (width: number, height: number) =>
  plain(width, height).composite([
    {
      input: await plain(Math.floor(width / 2), height, BLUE)
        .png()
        .toBuffer(),
      left: Math.ceil(width / 2),
      top: 0,
    },
  ])

/** A picture of random noise, which compresses badly. */
export const noise = (width: number, height: number) =>
  sharp({create: {width, height, channels: 3, background: RED, noise: {type: 'gaussian', mean: 128, sigma: 60}}})

/** An animation with one frame per colour, stacked vertically as sharp requires. */
export async function frames(width: number, height: number, colours: readonly Rgb[]) {
  const raw = Buffer.concat(await Promise.all(colours.map((colour) => plain(width, height, colour).raw().toBuffer())))
  return sharp(raw, {raw: {width, height: height * colours.length, channels: 3, pageHeight: height}})
}

/** A PNG with correct checksums, whose stated size and content need not agree. `content` is not yet compressed. */
export function pngOf(width: number, height: number, content: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(content)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A chunk of a PNG with its length and checksum. */
export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A PNG that states a size and has almost no content. */
export const claiming = (width: number, height: number): Buffer => pngOf(width, height, Buffer.alloc(64))

/** A temporary folder of originals with a cache, and shortcuts for encoding. */
export class Workbench {
  readonly folder = temporaryFolder()
  readonly cache = join(this.folder, 'cache')

  /** Writes the bytes to the folder as an original. */
  async lay(bytes: Uint8Array | string): Promise<OriginalFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const path = join(this.folder, sha256)
    await writeFile(path, bytes)
    return {path, sha256}
  }

  /** Encodes the bytes as an original. */
  async encode(
    bytes: Uint8Array | string,
    encoding: Encoding = settings(),
    cache = this.cache,
    run = new EncodingRun(encoding),
  ): Promise<Encoded> {
    return encodeOriginal(await this.lay(bytes), encoding, cache, run)
  }

  /** Encodes the bytes and returns the picture; throws if they give none. */
  async picture(bytes: Uint8Array | string, encoding: Encoding = settings(), cache = this.cache): Promise<LocalImage> {
    const encoded = await this.encode(bytes, encoding, cache)
    if (encoded.kind !== 'fit') throw new Error(`The bytes give no picture: ${JSON.stringify(encoded)}`)
    return encoded.picture
  }

  /** Reads the file of a variant from the cache. */
  read(variant: Variant | undefined, cache = this.cache): Promise<Buffer> {
    return readFile(join(cache, variant?.address ?? ''))
  }
}

/** The samples of one pixel of an encoded picture. */
export async function pixel(file: Buffer, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(file).extract({left, top, width: 1, height: 1}).raw().toBuffer())]
}
