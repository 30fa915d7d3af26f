import {mkdir, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {cacheName, type Encoding, encode} from '../../../src/images/encode/encode.ts'
import {kindOf} from '../../../src/images/encode/kind.ts'
import type {LocalImage} from '../../../src/images/picture.ts'
import {temporaryFolder} from '../../support/command.ts'

const cache = temporaryFolder()
const sizes: Encoding = {widths: [64, 128], quality: 78}

type Rgb = {r: number; g: number; b: number; alpha?: number}
const RED: Rgb = {r: 220, g: 30, b: 30}
const BLUE: Rgb = {r: 30, g: 30, b: 220}

const plain = (width: number, height: number, background: Rgb = RED) =>
  sharp({create: {width, height, channels: background.alpha === undefined ? 3 : 4, background}})

/** Left half red, right half blue. */
const halves = async (width: number, height: number) =>
  plain(width, height).composite([
    {
      input: await plain(Math.floor(width / 2), height, BLUE)
        .png()
        .toBuffer(),
      left: Math.ceil(width / 2),
      top: 0,
    },
  ])

/** Noise, which no encoder makes small. */
const noise = (width: number, height: number) =>
  sharp({create: {width, height, channels: 3, background: RED, noise: {type: 'gaussian', mean: 128, sigma: 60}}})

async function local(bytes: Uint8Array, encoding: Encoding = sizes, folder = cache): Promise<LocalImage> {
  const picture = await encode(bytes, encoding, folder)
  if (picture.kind !== 'local') throw new Error(`The picture is missing: ${picture.reason}`)
  return picture
}

const written = (picture: LocalImage, at = 0, folder = cache): Promise<Buffer> =>
  readFile(join(folder, picture.variants[at]?.address ?? ''))

/** The colour of one pixel of what was written. */
async function pixel(file: Buffer, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(file).extract({left, top, width: 1, height: 1}).raw().toBuffer())]
}

describe('a picture is written', () => {
  it('in each width, as WebP, with the sizes that it says', async () => {
    const picture = await local(await plain(301, 177).jpeg().toBuffer())
    expect(picture).toMatchObject({width: 301, height: 177})
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128])
    for (const [at, {width, height, address}] of picture.variants.entries()) {
      const meta = await sharp(await written(picture, at)).metadata()
      expect(meta).toMatchObject({format: 'webp', width, height})
      expect(address).toMatch(/^media\/([0-9a-f]{2})\/\1[0-9a-f]{14}-\d+\.webp$/)
    }
  })

  it.each([
    {name: 'PNG', make: () => plain(90, 60).png().toBuffer()},
    {name: 'GIF', make: () => plain(90, 60).gif().toBuffer()},
    {name: 'WebP', make: () => plain(90, 60).webp().toBuffer()},
    {name: 'AVIF', make: () => plain(90, 60).avif({effort: 0}).toBuffer()},
    {name: 'TIFF', make: () => plain(90, 60).tiff().toBuffer()},
    {name: 'a JPEG for the press, in four inks', make: () => plain(90, 60).toColourspace('cmyk').jpeg().toBuffer()},
    {name: 'a grey PNG of 16 bits', make: () => plain(90, 60).toColourspace('grey16').png().toBuffer()},
  ])('from $name', async ({make}) => {
    const picture = await local(await make())
    expect(picture).toMatchObject({
      width: 90,
      height: 60,
      variants: [
        {width: 64, height: 43},
        {width: 90, height: 60},
      ],
    })
    expect((await sharp(await written(picture)).metadata()).space).toBe('srgb')
  })

  it('once each: two widths above its own are one', async () => {
    const picture = await local(await plain(50, 40).png().toBuffer())
    expect(picture.variants).toMatchObject([{width: 50, height: 40}])
  })

  it.each([
    {own: 63, widths: [63]},
    {own: 64, widths: [64]},
    {own: 65, widths: [64, 65]},
    {own: 128, widths: [64, 128]},
    {own: 129, widths: [64, 128]},
  ])('never larger than it is: $own', async ({own, widths}) => {
    expect((await local(await plain(own, 20).png().toBuffer())).variants.map(({width}) => width)).toEqual(widths)
  })

  it('smallest first, in whatever order the widths are given', async () => {
    const picture = await local(await plain(300, 200).png().toBuffer(), {widths: [128, 64, 256], quality: 78})
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128, 256])
  })

  it('with a height of one pixel at least', async () => {
    const picture = await local(await plain(2000, 2).png().toBuffer())
    const first = await sharp(await written(picture)).metadata()
    expect(picture.variants[0]).toMatchObject({width: 64, height: 1})
    expect(first).toMatchObject({width: 64, height: 1})
  })

  it('at its own address: another picture has another', async () => {
    const [a, b] = await Promise.all([
      local(await plain(70, 70, RED).png().toBuffer()),
      local(await plain(70, 70, BLUE).png().toBuffer()),
    ])
    expect(a.variants[0].address).not.toBe(b.variants[0].address)
  })
})

describe('a long picture', () => {
  it('is written as wide as the format can hold its height', async () => {
    const picture = await local(await plain(200, 18_000).png().toBuffer(), {widths: [100, 640], quality: 60})
    expect(picture).toMatchObject({width: 200, height: 18_000})
    for (const [at, {width, height}] of picture.variants.entries()) {
      expect(height).toBeLessThanOrEqual(16_383)
      expect(await sharp(await written(picture, at)).metadata()).toMatchObject({width, height})
    }
    expect(picture.variants.map(({width}) => width)).toEqual([100, 182])
  })
})

describe('a picture that lies on its side', () => {
  it.each([1, 2, 3, 4])('has its own size with orientation %i', async (orientation) => {
    const bytes = await (await halves(120, 80)).jpeg().withMetadata({orientation}).toBuffer()
    expect(await local(bytes)).toMatchObject({width: 120, height: 80})
  })

  it.each([
    {orientation: 5, red: 'top'},
    {orientation: 6, red: 'top'},
    {orientation: 7, red: 'bottom'},
    {orientation: 8, red: 'bottom'},
  ])('stands upright with orientation $orientation: red at the $red', async ({orientation, red}) => {
    const bytes = await (await halves(120, 80)).jpeg({quality: 95}).withMetadata({orientation}).toBuffer()
    const picture = await local(bytes)
    expect(picture).toMatchObject({width: 80, height: 120})
    const file = await written(picture)
    expect(await sharp(file).metadata()).toMatchObject({width: 64, height: 96})
    const [top, bottom] = [await pixel(file, 32, 5), await pixel(file, 32, 90)]
    const [redder, bluer] = red === 'top' ? [top, bottom] : [bottom, top]
    expect(redder[0]).toBeGreaterThan(150)
    expect(bluer[2]).toBeGreaterThan(150)
  })
})

describe('what a picture keeps and what it loses', () => {
  it('keeps that parts of it are clear', async () => {
    const bytes = await plain(80, 80, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer()
    const file = await written(await local(bytes))
    expect((await sharp(file).metadata()).hasAlpha).toBe(true)
    expect((await pixel(file, 10, 10))[3]).toBe(0)
  })

  it('has the first frame of one that moves, at the size of a frame', async () => {
    const frames = Buffer.concat(
      await Promise.all([RED, BLUE].map((colour) => plain(80, 60, colour).removeAlpha().raw().toBuffer())),
    )
    const bytes = await sharp(frames, {raw: {width: 80, height: 120, channels: 3, pageHeight: 60}})
      .gif({delay: [100, 100]})
      .toBuffer()
    expect((await sharp(bytes, {animated: true}).metadata()).pages).toBe(2)
    const picture = await local(bytes)
    expect(picture).toMatchObject({width: 80, height: 60})
    expect((await pixel(await written(picture), 10, 10))[0]).toBeGreaterThan(150)
  })

  it('loses where it was taken, and everything else that is not seen', async () => {
    const bytes = await plain(100, 80)
      .withExif({
        IFD0: {Copyright: 'Ana Probe', ImageDescription: 'secret place'},
        IFD3: {GPSLatitude: '51/1 30/1 0/1'},
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>secret place</a></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const before = await sharp(bytes).metadata()
    expect([before.exif, before.xmp, before.icc].every((part) => part !== undefined)).toBe(true)
    expect(bytes.includes('secret place')).toBe(true)

    const picture = await local(bytes)
    for (const at of picture.variants.keys()) {
      const file = await written(picture, at)
      const {exif, xmp, iptc, icc} = await sharp(file).metadata()
      expect({exif, xmp, iptc, icc}).toEqual({})
      expect(file.includes('secret place')).toBe(false)
      expect(file.includes('EXIF')).toBe(false)
    }
  })
})

describe('a damaged picture', () => {
  it('is shown as far as it goes where a JPEG stops in the middle', async () => {
    const whole = await noise(200, 150).jpeg().toBuffer()
    const picture = await local(whole.subarray(0, Math.floor(whole.length / 2)))
    expect(picture).toMatchObject({width: 200, height: 150})
    expect(await sharp(await written(picture)).metadata()).toMatchObject({format: 'webp', width: 64, height: 48})
  })

  it('is missing where a JPEG stops before its size', async () => {
    const whole = await noise(200, 150).jpeg().toBuffer()
    expect(await encode(whole.subarray(0, 40), sizes, cache)).toEqual({kind: 'missing', reason: 'damaged'})
  })

  it.each([
    {name: 'PNG', bytes: Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')},
    {name: 'GIF', bytes: Buffer.from('GIF89a')},
    {name: 'WebP', bytes: Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')},
    {name: 'AVIF', bytes: Buffer.from('\0\0\0\x1Cftypavif', 'latin1')},
    {name: 'TIFF', bytes: Buffer.from('II*\0\x08\0\0\0', 'latin1')},
  ])('is missing where only the first bytes of a $name are there, and nothing is written', async ({bytes}) => {
    const folder = join(cache, 'none')
    expect(await encode(bytes, sizes, folder)).toEqual({kind: 'missing', reason: 'damaged'})
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })
})

describe('what is no picture', () => {
  it.each([
    {name: 'a web page', text: '<!DOCTYPE html><html><body>404 <svg></svg></body></html>'},
    {name: 'nothing', text: ''},
    {name: 'text', text: '雾'},
    {name: 'JSON', text: '{"error":"gone"}'},
    {name: 'a PDF', text: '%PDF-1.7\n'},
    {name: 'a bitmap, which is not decoded', text: 'BM\x46\0\0\0'},
    {name: 'an XML feed', text: '<?xml version="1.0"?><feed/>'},
  ])('is missing as such: $name', async ({text}) => {
    expect(await encode(Buffer.from(text), sizes, cache)).toEqual({kind: 'missing', reason: 'not-a-picture'})
  })

  it.each([
    {
      name: 'bare',
      text: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    },
    {name: 'after a declaration', text: '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'},
    {name: 'after a comment', text: '\uFEFF  <!-- drawn by hand --><svg/>'},
    {
      name: 'after a document type',
      text: '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n<SVG/>',
    },
  ])('is a drawing that is not shown: SVG $name', async ({text}) => {
    expect(await encode(Buffer.from(text), sizes, cache)).toEqual({kind: 'missing', reason: 'vector'})
  })

  it('is told in a moment, however it was made to look like SVG', () => {
    const started = performance.now()
    for (const piece of ['<!doctype svg', '<!doctype svg ', '<!---->', '<!-- ', '<?xml ', ' ', '<?xml ?><!---->'])
      kindOf(Buffer.from(piece.repeat(80)))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

/** A PNG that claims a size and holds next to nothing. */
function claiming(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body) >>> 0)
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture that claims to be huge', () => {
  it.each([
    {width: 786_432, height: 32},
    {width: 32, height: 786_432},
    {width: 20_001, height: 1},
    {width: 15_000, height: 15_000},
  ])('is refused by its header: $width × $height', async ({width, height}) => {
    const started = performance.now()
    expect(await encode(claiming(width, height), sizes, cache)).toEqual({kind: 'missing', reason: 'too-large'})
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('is taken at the largest side', async () => {
    expect(await local(await plain(20_000, 4).png().toBuffer())).toMatchObject({width: 20_000, height: 4})
  })
})

describe('the cache', () => {
  it('gives what it has: nothing is encoded twice', async () => {
    const folder = join(cache, 'reused')
    const bytes = await plain(200, 100).jpeg().toBuffer()
    const first = await local(bytes, sizes, folder)
    const paths = first.variants.map(({address}) => join(folder, address))
    const past = new Date('2001-01-01T00:00:00Z')
    for (const path of paths) await utimes(path, past, past)

    expect(await local(bytes, sizes, folder)).toEqual(first)
    for (const path of paths) expect((await stat(path)).mtime).toEqual(past)

    await rm(paths[0] ?? '')
    expect(await local(bytes, sizes, folder)).toEqual(first)
    expect((await stat(paths[0] ?? '')).mtime).not.toEqual(past)
    expect((await stat(paths[1] ?? '')).mtime).toEqual(past)
  })

  it('holds no half-written file', async () => {
    const folder = join(cache, 'whole')
    const picture = await local(await plain(200, 100).jpeg().toBuffer(), sizes, folder)
    const names = await readdir(dirname(join(folder, picture.variants[0].address)))
    expect(names.sort()).toEqual(picture.variants.map(({address}) => address.split('/').at(-1)).sort())
  })

  it('is the same, byte for byte, when it is made again', async () => {
    const bytes = await noise(200, 100).png().toBuffer()
    const [a, b] = [join(cache, 'one'), join(cache, 'two')]
    const [first, second] = [await local(bytes, sizes, a), await local(bytes, sizes, b)]
    expect(second).toEqual(first)
    for (const at of first.variants.keys()) expect(await written(second, at, b)).toEqual(await written(first, at, a))
  })

  it('is another one for another quality, and the same for other widths', () => {
    expect(cacheName({widths: [64], quality: 78})).not.toBe(cacheName({widths: [64], quality: 79}))
    expect(cacheName({widths: [64], quality: 78})).toBe(cacheName({widths: [99], quality: 78}))
    expect(cacheName(sizes)).toContain(sharp.versions.vips)
  })

  it('that cannot be written ends the work with its reason', async () => {
    const folder = join(cache, 'taken')
    await mkdir(folder)
    await writeFile(join(folder, 'media'), 'a file')
    await expect(encode(await plain(70, 70).png().toBuffer(), sizes, folder)).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})
