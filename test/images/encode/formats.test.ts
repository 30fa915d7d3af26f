import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {cachedPicture} from '../../../src/images/encode/cached.ts'
import {EncodingRun} from '../../../src/images/encode/run.ts'
import {noise, pixel, plain, RED, settings, Workbench} from './invented.ts'

const context = new Workbench()

describe('formats beside WebP', () => {
  it('are not written unless configured', async () => {
    expect(await context.picture(await plain(200, 100).png().toBuffer())).toMatchObject({jpeg: [], avif: []})
  })

  it('include JPEG in the same widths, white where the picture is transparent', async () => {
    const bytes = await plain(200, 100, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer()
    const {jpeg} = await context.picture(bytes, settings({jpeg: true}))
    expect(jpeg).toMatchObject([
      {width: 64, height: 32},
      {width: 128, height: 64},
    ])
    for (const variant of jpeg) {
      const file = await context.read(variant)
      expect(variant.address).toMatch(/-\d+\.jpg$/)
      expect(await sharp(file).metadata()).toMatchObject({format: 'jpeg', width: variant.width})
      expect(await pixel(file, 5, 5)).toEqual([255, 255, 255])
    }
  })

  it('include AVIF in the same widths', async () => {
    const {avif} = await context.picture(await plain(200, 100).png().toBuffer(), settings({avif: {}}))
    expect(avif.map(({width}) => width)).toEqual([64, 128])
    for (const variant of avif) {
      expect(variant.address).toMatch(/-\d+\.avif$/)
      expect(await sharp(await context.read(variant)).metadata()).toMatchObject({format: 'heif', width: variant.width})
    }
  })
})

describe('the time for AVIF', () => {
  const encoding = settings({avif: {seconds: 100}})
  const none = settings({avif: {seconds: 0}})

  it('may end: the pictures without AVIF are counted, and a later run adds it', async () => {
    const bytes = await noise(200, 100).png().toBuffer()
    const {sha256} = await context.lay(bytes)
    const poor = new EncodingRun(none)
    expect(await context.encode(bytes, none, context.cache, poor)).toMatchObject({picture: {avif: []}})
    expect(await cachedPicture(sha256, none, context.cache, poor)).toMatchObject({picture: {avif: []}})
    expect([poor.lackingAvif, poor.encodings]).toEqual([1, 2])

    const rich = new EncodingRun(encoding)
    expect(await cachedPicture(sha256, encoding, context.cache, rich)).toBeNull()
    const whole = await context.encode(bytes, encoding, context.cache, rich)
    expect(whole).toMatchObject({picture: {avif: [{width: 64}, {width: 128}]}})
    expect([rich.lackingAvif, rich.encodings]).toEqual([0, 2])

    const later = new EncodingRun(none)
    expect(await cachedPicture(sha256, none, context.cache, later)).toEqual(whole)
    expect(later.lackingAvif).toBe(0)
  })

  it('counts time in which several pictures are encoded once', async () => {
    const run = new EncodingRun({avif: {seconds: 0.2}})
    const nap = () => new Promise<void>((done) => setTimeout(done, 120))
    await Promise.all([run.onAvifTime(nap), run.onAvifTime(nap), run.onAvifTime(nap)])
    expect(run.hasTimeForAvif).toBe(true)
    await run.onAvifTime(nap)
    expect(run.hasTimeForAvif).toBe(false)
  })
})

describe('a preview', () => {
  it('is a tiny WebP of the picture in at most 150 characters', async () => {
    // The same pixels in every run: of random ones a preview may come out two characters longer.
    const pixels = Buffer.from(Array.from({length: 9 * 6 * 3}, (_, at) => (at * 73 + (at % 7) * 41) % 256))
    const photograph = await sharp(pixels, {raw: {width: 9, height: 6, channels: 3}})
      .resize(600, 400)
      .jpeg()
      .toBuffer()
    const {preview} = await context.picture(photograph)
    expect(preview?.length).toBeLessThanOrEqual(150)
    expect(await sharp(Buffer.from(preview ?? '', 'base64')).metadata()).toMatchObject({
      format: 'webp',
      width: 18,
      height: 12,
    })
    const red = await context.picture(await plain(300, 300, RED).png().toBuffer())
    expect((await pixel(Buffer.from(red.preview ?? '', 'base64'), 9, 9))[0]).toBeGreaterThan(150)
  })

  it.each([
    {name: 'small', make: () => plain(96, 90).png().toBuffer()},
    {
      name: 'transparent',
      make: () =>
        plain(300, 200, {...RED, alpha: 0.5})
          .png()
          .toBuffer(),
    },
  ])('is not made if the picture is $name', async ({make}) => {
    expect((await context.picture(await make())).preview).toBeNull()
  })

  it('is made if the picture has an alpha channel but no transparent pixel', async () => {
    const bytes = await plain(300, 200).ensureAlpha().png().toBuffer()
    expect((await context.picture(bytes)).preview).not.toBeNull()
  })
})
