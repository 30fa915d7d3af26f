import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {BLUE, halves, pixel, plain, RED, settings, Workbench} from './invented.ts'

const context = new Workbench()

describe('a picture is written', () => {
  it('in each width, as WebP, with the size that the result states', async () => {
    const picture = await context.picture(await plain(301, 177).jpeg().toBuffer())
    expect(picture).toMatchObject({width: 301, height: 177})
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128])
    for (const [at, {width, height, address}] of picture.variants.entries()) {
      const meta = await sharp(await context.read(picture.variants[at])).metadata()
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
    {name: 'a CMYK JPEG', make: () => plain(90, 60).toColourspace('cmyk').jpeg().toBuffer()},
    {name: 'a greyscale PNG of 16 bits', make: () => plain(90, 60).toColourspace('grey16').png().toBuffer()},
  ])('from $name', async ({make}) => {
    const picture = await context.picture(await make())
    expect(picture).toMatchObject({
      width: 90,
      height: 60,
      variants: [
        {width: 64, height: 43},
        {width: 90, height: 60},
      ],
    })
    expect((await sharp(await context.read(picture.variants[0])).metadata()).space).toBe('srgb')
  })

  it('once if several configured widths are larger than it', async () => {
    const picture = await context.picture(await plain(50, 40).png().toBuffer())
    expect(picture.variants).toMatchObject([{width: 50, height: 40}])
  })

  it.each([
    {own: 63, widths: [63]},
    {own: 64, widths: [64]},
    {own: 65, widths: [64, 65]},
    {own: 128, widths: [64, 128]},
    {own: 129, widths: [64, 128]},
  ])('never enlarged: $own', async ({own, widths}) => {
    expect((await context.picture(await plain(own, 20).png().toBuffer())).variants.map(({width}) => width)).toEqual(
      widths,
    )
  })

  it('smallest first, for any order of the configured widths', async () => {
    const picture = await context.picture(
      await plain(300, 200).png().toBuffer(),
      settings({widths: [128, 64, 256], quality: 78}),
    )
    expect(picture.variants.map(({width}) => width)).toEqual([64, 128, 256])
  })

  it('with a height of at least one pixel', async () => {
    const picture = await context.picture(await plain(2000, 2).png().toBuffer())
    const first = await sharp(await context.read(picture.variants[0])).metadata()
    expect(picture.variants[0]).toMatchObject({width: 64, height: 1})
    expect(first).toMatchObject({width: 64, height: 1})
  })

  it('at an address that differs from another picture’s', async () => {
    const [a, b] = await Promise.all([
      context.picture(await plain(70, 70, RED).png().toBuffer()),
      context.picture(await plain(70, 70, BLUE).png().toBuffer()),
    ])
    expect(a.variants[0].address).not.toBe(b.variants[0].address)
  })
})

describe('a tall picture', () => {
  it('is written no wider than the format’s limit on the height allows', async () => {
    const picture = await context.picture(
      await plain(200, 18_000).png().toBuffer(),
      settings({widths: [100, 640], quality: 60}),
    )
    expect(picture).toMatchObject({width: 200, height: 18_000})
    for (const [at, {width, height}] of picture.variants.entries()) {
      expect(height).toBeLessThanOrEqual(16_383)
      expect(await sharp(await context.read(picture.variants[at])).metadata()).toMatchObject({width, height})
    }
    expect(picture.variants.map(({width}) => width)).toEqual([100, 182])
  })
})

describe('a picture with an EXIF orientation', () => {
  it.each([1, 2, 3, 4])('keeps its width and height with orientation %i', async (orientation) => {
    const bytes = await (await halves(120, 80)).jpeg().withMetadata({orientation}).toBuffer()
    expect(await context.picture(bytes)).toMatchObject({width: 120, height: 80})
  })

  it.each([
    {orientation: 5, red: 'top'},
    {orientation: 6, red: 'top'},
    {orientation: 7, red: 'bottom'},
    {orientation: 8, red: 'bottom'},
  ])('is turned upright with orientation $orientation: red at the $red', async ({orientation, red}) => {
    const bytes = await (await halves(120, 80)).jpeg({quality: 95}).withMetadata({orientation}).toBuffer()
    const picture = await context.picture(bytes)
    expect(picture).toMatchObject({width: 80, height: 120})
    const file = await context.read(picture.variants[0])
    expect(await sharp(file).metadata()).toMatchObject({width: 64, height: 96})
    const [top, bottom] = [await pixel(file, 32, 5), await pixel(file, 32, 90)]
    const [redder, bluer] = red === 'top' ? [top, bottom] : [bottom, top]
    expect(redder[0]).toBeGreaterThan(150)
    expect(bluer[2]).toBeGreaterThan(150)
  })
})

describe('a variant', () => {
  it('keeps transparency', async () => {
    const bytes = await plain(80, 80, {r: 0, g: 0, b: 0, alpha: 0}).png().toBuffer()
    const file = await context.read((await context.picture(bytes)).variants[0])
    expect((await sharp(file).metadata()).hasAlpha).toBe(true)
    expect((await pixel(file, 10, 10))[3]).toBe(0)
  })

  it('of an animation has its first frame, at the size of a frame', async () => {
    const frames = Buffer.concat(
      await Promise.all([RED, BLUE].map((colour) => plain(80, 60, colour).removeAlpha().raw().toBuffer())),
    )
    const bytes = await sharp(frames, {raw: {width: 80, height: 120, channels: 3, pageHeight: 60}})
      .gif({delay: [100, 100]})
      .toBuffer()
    expect((await sharp(bytes, {animated: true}).metadata()).pages).toBe(2)
    const picture = await context.picture(bytes)
    expect(picture).toMatchObject({width: 80, height: 60})
    expect((await pixel(await context.read(picture.variants[0]), 10, 10))[0]).toBeGreaterThan(150)
  })

  it('has no GPS position and no other metadata', async () => {
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

    const picture = await context.picture(bytes)
    for (const at of picture.variants.keys()) {
      const file = await context.read(picture.variants[at])
      const {exif, xmp, iptc, icc} = await sharp(file).metadata()
      expect({exif, xmp, iptc, icc}).toEqual({})
      expect(file.includes('secret place')).toBe(false)
      expect(file.includes('EXIF')).toBe(false)
    }
  })
})
