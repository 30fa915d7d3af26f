import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {BLUE, BuildContext, halves, pixel, plain, RED, settings} from './invented.ts'

const shop = new BuildContext()

describe('a picture is written', () => {
  it('in each width, as WebP, with the settings() that it says', async () => {
    const picture = await shop.picture(await plain(301, 177).jpeg().toBuffer())
    expect(picture).toMatchObject({width: 301, height: 177})
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128])
    for (const [at, {width, height, address}] of picture.variants.entries()) {
      const meta = await sharp(await shop.read(picture.variants[at])).metadata()
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
    const picture = await shop.picture(await make())
    expect(picture).toMatchObject({
      width: 90,
      height: 60,
      variants: [
        {width: 64, height: 43},
        {width: 90, height: 60},
      ],
    })
    expect((await sharp(await shop.read(picture.variants[0])).metadata()).space).toBe('srgb')
  })

  it('once each: two widths above its own are one', async () => {
    const picture = await shop.picture(await plain(50, 40).png().toBuffer())
    expect(picture.variants).toMatchObject([{width: 50, height: 40}])
  })

  it.each([
    {own: 63, widths: [63]},
    {own: 64, widths: [64]},
    {own: 65, widths: [64, 65]},
    {own: 128, widths: [64, 128]},
    {own: 129, widths: [64, 128]},
  ])('never larger than it is: $own', async ({own, widths}) => {
    expect((await shop.picture(await plain(own, 20).png().toBuffer())).variants.map(({width}) => width)).toEqual(widths)
  })

  it('smallest first, in whatever order the widths are given', async () => {
    const picture = await shop.picture(
      await plain(300, 200).png().toBuffer(),
      settings({widths: [128, 64, 256], quality: 78}),
    )
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128, 256])
  })

  it('with a height of one pixel at least', async () => {
    const picture = await shop.picture(await plain(2000, 2).png().toBuffer())
    const first = await sharp(await shop.read(picture.variants[0])).metadata()
    expect(picture.variants[0]).toMatchObject({width: 64, height: 1})
    expect(first).toMatchObject({width: 64, height: 1})
  })

  it('at its own address: another picture has another', async () => {
    const [a, b] = await Promise.all([
      shop.picture(await plain(70, 70, RED).png().toBuffer()),
      shop.picture(await plain(70, 70, BLUE).png().toBuffer()),
    ])
    expect(a.variants[0].address).not.toBe(b.variants[0].address)
  })
})

describe('a long picture', () => {
  it('is written as wide as the format can hold its height', async () => {
    const picture = await shop.picture(
      await plain(200, 18_000).png().toBuffer(),
      settings({widths: [100, 640], quality: 60}),
    )
    expect(picture).toMatchObject({width: 200, height: 18_000})
    for (const [at, {width, height}] of picture.variants.entries()) {
      expect(height).toBeLessThanOrEqual(16_383)
      expect(await sharp(await shop.read(picture.variants[at])).metadata()).toMatchObject({width, height})
    }
    expect(picture.variants.map(({width}) => width)).toEqual([100, 182])
  })
})

describe('a picture that lies on its side', () => {
  it.each([1, 2, 3, 4])('has its own size with orientation %i', async (orientation) => {
    const bytes = await (await halves(120, 80)).jpeg().withMetadata({orientation}).toBuffer()
    expect(await shop.picture(bytes)).toMatchObject({width: 120, height: 80})
  })

  it.each([
    {orientation: 5, red: 'top'},
    {orientation: 6, red: 'top'},
    {orientation: 7, red: 'bottom'},
    {orientation: 8, red: 'bottom'},
  ])('stands upright with orientation $orientation: red at the $red', async ({orientation, red}) => {
    const bytes = await (await halves(120, 80)).jpeg({quality: 95}).withMetadata({orientation}).toBuffer()
    const picture = await shop.picture(bytes)
    expect(picture).toMatchObject({width: 80, height: 120})
    const file = await shop.read(picture.variants[0])
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
    const file = await shop.read((await shop.picture(bytes)).variants[0])
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
    const picture = await shop.picture(bytes)
    expect(picture).toMatchObject({width: 80, height: 60})
    expect((await pixel(await shop.read(picture.variants[0]), 10, 10))[0]).toBeGreaterThan(150)
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

    const picture = await shop.picture(bytes)
    for (const at of picture.variants.keys()) {
      const file = await shop.read(picture.variants[at])
      const {exif, xmp, iptc, icc} = await sharp(file).metadata()
      expect({exif, xmp, iptc, icc}).toEqual({})
      expect(file.includes('secret place')).toBe(false)
      expect(file.includes('EXIF')).toBe(false)
    }
  })
})
