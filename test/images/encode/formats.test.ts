import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {cachedPicture} from '../../../src/images/encode/cached.ts'
import {EncodingRun} from '../../../src/images/encode/run.ts'
import {BuildContext, noise, pixel, plain, RED, settings} from './invented.ts'

const shop = new BuildContext()

describe('other formats beside WebP', () => {
  it('are none unless they are asked for', async () => {
    expect(await shop.picture(await plain(200, 100).png().toBuffer())).toMatchObject({jpeg: [], avif: []})
  })

  it('are JPEG in the same widths, white where the picture is clear', async () => {
    const bytes = await plain(200, 100, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer()
    const {jpeg} = await shop.picture(bytes, settings({jpeg: true}))
    expect(jpeg).toMatchObject([
      {width: 64, height: 32},
      {width: 128, height: 64},
    ])
    for (const variant of jpeg) {
      const file = await shop.read(variant)
      expect(variant.address).toMatch(/-\d+\.jpg$/)
      expect(await sharp(file).metadata()).toMatchObject({format: 'jpeg', width: variant.width})
      expect(await pixel(file, 5, 5)).toEqual([255, 255, 255])
    }
  })

  it('are AVIF in the same widths', async () => {
    const {avif} = await shop.picture(await plain(200, 100).png().toBuffer(), settings({avif: {}}))
    expect(avif.map(({width}) => width)).toEqual([64, 128])
    for (const variant of avif) {
      expect(variant.address).toMatch(/-\d+\.avif$/)
      expect(await sharp(await shop.read(variant)).metadata()).toMatchObject({format: 'heif', width: variant.width})
    }
  })
})

describe('the time for AVIF', () => {
  const encoding = settings({avif: {seconds: 100}})
  const none = settings({avif: {seconds: 0}})

  it('when it is over leaves pictures without, counts them, and a later run adds what lacks', async () => {
    const bytes = await noise(200, 100).png().toBuffer()
    const {sha256} = await shop.lay(bytes)
    const poor = new EncodingRun(none)
    expect(await shop.encode(bytes, none, shop.cache, poor)).toMatchObject({picture: {avif: []}})
    expect(await cachedPicture(sha256, none, shop.cache, poor)).toMatchObject({picture: {avif: []}})
    expect([poor.lackingAvif, poor.encodings]).toEqual([1, 2])

    const rich = new EncodingRun(encoding)
    expect(await cachedPicture(sha256, encoding, shop.cache, rich)).toBeNull()
    const whole = await shop.encode(bytes, encoding, shop.cache, rich)
    expect(whole).toMatchObject({picture: {avif: [{width: 64}, {width: 128}]}})
    expect([rich.lackingAvif, rich.encodings]).toEqual([0, 2])

    const later = new EncodingRun(none)
    expect(await cachedPicture(sha256, none, shop.cache, later)).toEqual(whole)
    expect(later.lackingAvif).toBe(0)
  })

  it('is spent by those that are encoded, several at once counting once', async () => {
    const run = new EncodingRun({avif: {seconds: 0.2}})
    const nap = () => new Promise<void>((done) => setTimeout(done, 120))
    await Promise.all([run.onAvifTime(nap), run.onAvifTime(nap), run.onAvifTime(nap)])
    expect(run.hasTimeForAvif).toBe(true)
    await run.onAvifTime(nap)
    expect(run.hasTimeForAvif).toBe(false)
  })
})

describe('a preview', () => {
  it('is a few pixels of the picture in few characters', async () => {
    const photograph = await sharp(await noise(9, 6).png().toBuffer())
      .resize(600, 400)
      .jpeg()
      .toBuffer()
    const {preview} = await shop.picture(photograph)
    expect(preview?.length).toBeLessThanOrEqual(150)
    expect(await sharp(Buffer.from(preview ?? '', 'base64')).metadata()).toMatchObject({
      format: 'webp',
      width: 18,
      height: 12,
    })
    const red = await shop.picture(await plain(300, 300, RED).png().toBuffer())
    expect((await pixel(Buffer.from(red.preview ?? '', 'base64'), 9, 9))[0]).toBeGreaterThan(150)
  })

  it.each([
    {name: 'small', make: () => plain(96, 90).png().toBuffer()},
    {
      name: 'see-through',
      make: () =>
        plain(300, 200, {...RED, alpha: 0.5})
          .png()
          .toBuffer(),
    },
  ])('is none where the picture is $name', async ({make}) => {
    expect((await shop.picture(await make())).preview).toBeNull()
  })

  it('is one where nothing shines through although it might', async () => {
    const bytes = await plain(300, 200).ensureAlpha().png().toBuffer()
    expect((await shop.picture(bytes)).preview).not.toBeNull()
  })
})
