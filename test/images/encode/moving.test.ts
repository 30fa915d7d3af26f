import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {BLUE, frames, pixel, RED, settings, Workbench} from './invented.ts'

const context = new Workbench()
const GREEN = {r: 20, g: 200, b: 20}
const COLOURS = [RED, BLUE, GREEN]
const timing = {delay: [100, 250, 400], loop: 3}

describe.each([
  {name: 'GIF', make: async () => (await frames(200, 120, COLOURS)).gif(timing).toBuffer()},
  {name: 'WebP', make: async () => (await frames(200, 120, COLOURS)).webp(timing).toBuffer()},
])('an animated $name', ({make}) => {
  it('is animated in each width, with the original’s delays and loop count', async () => {
    const picture = await context.picture(await make())
    expect(picture).toMatchObject({width: 200, height: 120, note: null})
    expect(picture.animated).toMatchObject([
      {width: 64, height: 38},
      {width: 128, height: 77},
    ])
    for (const variant of picture.animated) {
      const file = await context.read(variant)
      expect(variant.address).toMatch(/-\d+-moving\.webp$/)
      expect(await sharp(file, {animated: true}).metadata()).toMatchObject({
        format: 'webp',
        width: variant.width,
        pageHeight: variant.height,
        pages: 3,
        ...timing,
      })
      for (const [page, {r, g, b}] of COLOURS.entries()) {
        const shown = await pixel(await sharp(file, {page}).png().toBuffer(), 20, 20)
        for (const [at, value] of [r, g, b].entries()) expect(Math.abs((shown[at] ?? 0) - value)).toBeLessThan(12)
      }
    }
  })

  it('also has stills of its first frame', async () => {
    const picture = await context.picture(await make())
    const file = await context.read(picture.variants[1])
    expect(await sharp(file, {animated: true}).metadata()).toMatchObject({width: 128, height: 77})
    expect((await sharp(file, {animated: true}).metadata()).pages ?? 1).toBe(1)
    expect((await pixel(file, 20, 20))[0]).toBeGreaterThan(150)
  })

  it('is shown as its first frame, with a note, if all frames together are too large', async () => {
    const encoding = settings({limits: {animationPixels: 200 * 120 * 3 - 1}})
    expect(await context.picture(await make(), encoding)).toMatchObject({animated: [], note: 'first-frame'})
    const enough = settings({limits: {animationPixels: 200 * 120 * 3}})
    expect(await context.picture(await make(), enough)).toMatchObject({
      note: null,
      animated: [{width: 64}, {width: 128}],
    })
  })
})

describe('a GIF of one frame', () => {
  it('is a still', async () => {
    const bytes = await (await frames(200, 120, [RED])).gif().toBuffer()
    expect(await context.picture(bytes)).toMatchObject({animated: [], note: null})
  })
})
