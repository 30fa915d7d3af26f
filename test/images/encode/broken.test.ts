import {createHash} from 'node:crypto'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import sharp, {type Sharp} from 'sharp'
import {describe, expect, it} from 'vitest'
import {endsBeforeTrailer} from '../../../src/images/encode/gif-blocks.ts'
import type {MediaType} from '../../../src/images/media/record.ts'
import {noise, pixel, plain, pngOf, settings, Workbench} from './invented.ts'

const context = new Workbench()
const upTo = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share))

const photograph = noise(400, 300)
const formats: Readonly<Record<string, (from: Sharp) => Sharp>> = {
  JPEG: (from) => from.jpeg(),
  PNG: (from) => from.png(),
  'PNG of few colours': (from) => from.png({palette: true, effort: 1}),
  'transparent PNG': (from) => from.ensureAlpha(0.5).png(),
  GIF: (from) => from.gif({effort: 1}),
  WebP: (from) => from.webp(),
}
const each = Object.entries(formats).map(([name, format]) => ({
  name,
  make: () => format(photograph.clone()).toBuffer(),
}))

/** The same picture with few pixels, for cases that only need its bytes. */
const small = sharp(await photograph.clone().resize(120).png().toBuffer())

describe('a truncated picture', () => {
  it.each(each)('is shown with a note if most of it exists: $name', async ({make}) => {
    const picture = await context.picture(upTo(await make(), 0.85))
    expect(picture).toMatchObject({width: 400, height: 300, note: 'truncated'})
    expect(await sharp(await context.read(picture.variants[1])).metadata()).toMatchObject({width: 128, height: 96})
  })

  it.each(each)('is refused if most of it is missing: $name', async ({make}) => {
    expect(await context.encode(upTo(await make(), 0.4))).toEqual({kind: 'unfit', reason: 'truncated'})
  })

  it.each(['JPEG', 'PNG'])('keeps its existing rows, and is grey below: %s', async (name) => {
    const format = formats[name]
    const whole = (await format?.(photograph.clone()).toBuffer()) ?? Buffer.alloc(0)
    const picture = await context.picture(upTo(whole, 0.8), settings({widths: [400], quality: 95}))
    const file = await context.read(picture.variants[0])
    const [shown, original] = [await rows(file, 0, 200), await rows(whole, 0, 200)]
    expect(difference(shown, original)).toBeLessThan(difference(await rows(file, 0, 200), await rows(whole, 100, 200)))
    for (const channel of (await pixel(file, 200, 295)).slice(0, 3)) expect(Math.abs(channel - 128)).toBeLessThan(4)
  })

  it('is refused if it ends before any pixel', async () => {
    const whole = await photograph.clone().jpeg().toBuffer()
    expect(await context.encode(whole.subarray(0, 40))).toMatchObject({kind: 'unfit'})
  })

  it.each([
    {name: 'interlaced PNG', make: () => photograph.clone().png({progressive: true}).toBuffer()},
    {name: 'AVIF', make: () => photograph.clone().avif({effort: 0}).toBuffer()},
    {name: 'WebP without loss', make: () => photograph.clone().webp({lossless: true}).toBuffer()},
  ])('is refused if its format cannot be decoded in part: $name', async ({make}) => {
    expect(await context.encode(upTo(await make(), 0.9))).toEqual({kind: 'unfit', reason: 'truncated'})
  })

  it('is shown whole, with a note, if a progressive JPEG lacks its last scans', async () => {
    const bytes = upTo(await photograph.clone().jpeg({progressive: true}).toBuffer(), 0.8)
    expect(await context.picture(bytes)).toMatchObject({note: 'truncated'})
  })

  it('is not animated', async () => {
    const raw = await noise(80, 240).raw().toBuffer()
    const whole = await sharp(raw, {raw: {width: 80, height: 240, channels: 3, pageHeight: 60}})
      .gif()
      .toBuffer()
    expect((await context.picture(whole)).animated).not.toEqual([])
    expect(await context.picture(upTo(whole, 0.9))).toMatchObject({animated: [], note: 'truncated'})
  })

  it('is recognized although its last bytes contain the byte of the end marker', async () => {
    const still = await noise(80, 60).gif().toBuffer()
    const cut = upTo(still, 0.9)
    const spoiled = Buffer.concat([cut.subarray(0, -3), Buffer.from([0x3b, 0x3b, 0x3b])])
    expect(endsBeforeTrailer(spoiled)).toBe(true)
    expect(await context.picture(spoiled)).toMatchObject({note: 'truncated'})
    expect(endsBeforeTrailer(still)).toBe(false)
    expect(endsBeforeTrailer(Buffer.concat([still, Buffer.from('appended by a server')]))).toBe(false)
  })
})

describe('a damaged picture', () => {
  it.each([
    {name: 'PNG', bytes: Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')},
    {name: 'GIF', bytes: Buffer.from('GIF89a')},
    {name: 'WebP', bytes: Buffer.from('RIFF\x08\0\0\0WEBPVP8 ', 'latin1')},
    {name: 'AVIF', bytes: Buffer.from('\0\0\0\x0Cftypavif', 'latin1')},
    {name: 'TIFF', bytes: Buffer.from('II*\0\x08\0\0\0', 'latin1')},
  ])('is refused without writing a variant if it has only the first bytes of a $name', async ({bytes}) => {
    const folder = join(context.folder, `none-${createHash('md5').update(bytes).digest('hex')}`)
    expect(await context.encode(bytes, settings(), folder)).toEqual({kind: 'unfit', reason: 'damaged'})
    expect(await readdir(folder)).not.toContain('media')
  })

  it('is shown if a PNG has a wrong checksum and all its pixels', async () => {
    const bytes = await plain(200, 100).png().toBuffer()
    const sum = bytes.length - 12 - 4
    bytes.writeUInt32BE((bytes.readUInt32BE(sum) ^ 0xffff) >>> 0, sum)
    expect(await context.picture(bytes)).toMatchObject({width: 200, note: null})
  })

  it('is refused if it states a larger size than it contains', async () => {
    expect(await context.encode(pngOf(300, 300, Buffer.alloc(901 * 30)))).toEqual({kind: 'unfit', reason: 'damaged'})
    const jpeg = await noise(160, 160).jpeg().toBuffer()
    jpeg.writeUInt16BE(1600, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5)
    expect(await context.encode(jpeg)).toEqual({kind: 'unfit', reason: 'damaged'})
  })

  it.each([0xc0, 0xc4, 0xdb])('is refused if a JPEG marker has a wrong length: %i', async (mark) => {
    const bytes = await noise(160, 160).jpeg().toBuffer()
    bytes.writeUInt16BE(0xfff0, bytes.indexOf(Buffer.from([0xff, mark])) + 2)
    expect(await context.encode(bytes)).toMatchObject({kind: 'unfit'})
  })

  it.each<{type: MediaType; make: () => Promise<Buffer>}>([
    {type: 'image/jpeg', make: () => small.clone().jpeg().toBuffer()},
    {type: 'image/png', make: () => small.clone().png().toBuffer()},
    {type: 'image/gif', make: () => small.clone().gif().toBuffer()},
    {type: 'image/webp', make: () => small.clone().webp().toBuffer()},
    {type: 'image/avif', make: () => small.clone().avif({effort: 0}).toBuffer()},
    {type: 'image/tiff', make: () => small.clone().tiff().toBuffer()},
  ])('gives a picture or a reason for wrong bytes at any position: $type', async ({make}) => {
    const whole = await make()
    for (let at = 1; at < 12; at++) {
      const bytes = Buffer.from(whole)
      bytes.fill(at * 37, Math.floor((bytes.length * at) / 12), Math.floor((bytes.length * at) / 12) + 40)
      expect(['fit', 'unfit']).toContain((await context.encode(bytes)).kind)
    }
  })
})

/** The raw pixels of some rows of a picture 400 pixels wide. */
const rows = (file: Buffer, top: number, height: number): Promise<Buffer> =>
  sharp(file, {failOn: 'none'}).extract({left: 0, top, width: 400, height}).removeAlpha().raw().toBuffer()

/** The sum of the differences between two pictures' samples. */
const difference = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0)
