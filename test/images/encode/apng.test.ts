import {deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {chunk, pixel, settings, Workbench} from './invented.ts'

const context = new Workbench()
const [WIDTH, HEIGHT] = [200, 120]

interface Frame {
  readonly colour: readonly [number, number, number, number]
  readonly part?: readonly [left: number, top: number, width: number, height: number]
  readonly dispose?: number
  readonly blend?: number
}

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

const pixels = (colour: Frame['colour'], width: number, height: number): Buffer =>
  deflateSync(Buffer.concat(Array.from({length: height}, () => Buffer.from([0, ...Array(width).fill(colour).flat()]))))

/** An animated PNG with a plain colour in each frame. `still`: a first picture that is no frame. */
function apng(frames: readonly Frame[], still: Frame['colour'] | null = null, count = frames.length): Buffer {
  let sequence = 0
  const parts = frames.flatMap(({colour, part = [0, 0, WIDTH, HEIGHT], dispose = 0, blend = 0}, at) => {
    const [left, top, width, height] = part
    const control = Buffer.concat([
      numbers(sequence++, width, height, left, top),
      Buffer.from([0, 1, 0, 10, dispose, blend]),
    ])
    const data = pixels(colour, width, height)
    const isFirst = at === 0 && still === null
    const shown = isFirst ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([numbers(sequence++), data]))
    return [chunk('fcTL', control), shown]
  })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([numbers(WIDTH, HEIGHT), Buffer.from([8, 6, 0, 0, 0])])),
    chunk('acTL', numbers(count, 3)),
    ...(still === null ? [] : [chunk('IDAT', pixels(still, WIDTH, HEIGHT))]),
    ...parts,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const RED: Frame['colour'] = [220, 30, 30, 255]
const BLUE: Frame['colour'] = [30, 30, 220, 255]
const CLEAR: Frame['colour'] = [0, 0, 0, 0]

/** The colour in the left upper corner of a page of the animation, and in the middle, rounded. */
async function colours(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const {animated} = await context.picture(bytes)
  const file = await context.read(animated.at(-1))
  const {pages = 1} = await sharp(file, {animated: true}).metadata()
  const nameOf = ([r = 0, , b = 0, alpha = 255]: readonly number[]) => (alpha < 128 ? 'clear' : r > b ? 'red' : 'blue')
  return await Promise.all(
    Array.from({length: pages}, async (_, page) => {
      const shown = await sharp(file, {page}).ensureAlpha().png().toBuffer()
      return [nameOf(await pixel(shown, 5, 5)), nameOf(await pixel(shown, 64, 38))]
    }),
  )
}

// The encoder joins equal frames that follow each other, so that neighbours differ in all animations here.
describe('an animated PNG', () => {
  it('stays animated, in the configured widths, with its delays and loop count', async () => {
    const picture = await context.picture(apng([{colour: RED}, {colour: BLUE}]))
    expect(picture).toMatchObject({width: WIDTH, height: HEIGHT, note: null})
    expect(picture.animated).toMatchObject([
      {width: 64, height: 38},
      {width: 128, height: 77},
    ])
    const file = await context.read(picture.animated.at(-1))
    expect(await sharp(file, {animated: true}).metadata()).toMatchObject({
      format: 'webp',
      width: 128,
      pageHeight: 77,
      pages: 2,
      delay: [100, 100],
      loop: 3,
    })
    expect(await colours(apng([{colour: RED}, {colour: BLUE}]))).toEqual([
      ['red', 'red'],
      ['blue', 'blue'],
    ])
  })

  const middle = [60, 30, 80, 60] as const
  it.each([
    {
      name: 'a part of the picture',
      frames: [{colour: RED}, {colour: BLUE, part: middle}],
      shown: [
        ['red', 'red'],
        ['red', 'blue'],
      ],
    },
    {
      name: 'a part that is cleared',
      frames: [{colour: RED}, {colour: BLUE, part: middle, dispose: 1}, {colour: RED, part: [0, 0, 1, 1] as const}],
      shown: [
        ['red', 'red'],
        ['red', 'blue'],
        ['red', 'clear'],
      ],
    },
    {
      name: 'a part that comes back',
      frames: [{colour: RED}, {colour: BLUE, part: middle, dispose: 2}, {colour: RED, part: [0, 0, 1, 1] as const}],
      shown: [
        ['red', 'red'],
        ['red', 'blue'],
        ['red', 'red'],
      ],
    },
    {
      name: 'a transparent frame over it',
      frames: [{colour: RED}, {colour: BLUE, part: middle}, {colour: CLEAR, blend: 1}],
      shown: [
        ['red', 'red'],
        ['red', 'blue'],
      ],
    },
    {
      name: 'a transparent frame in its place',
      frames: [{colour: RED}, {colour: CLEAR}],
      shown: [
        ['red', 'red'],
        ['clear', 'clear'],
      ],
    },
  ])('shows $name', async ({frames, shown}) => {
    expect(await colours(apng(frames))).toEqual(shown)
  })

  it('leaves out a first picture that is no frame, but shows it where nothing moves', async () => {
    const bytes = apng([{colour: RED}, {colour: BLUE, part: middle}], BLUE)
    expect((await colours(bytes)).map(([corner]) => corner)).toEqual(['red', 'red'])
    const {variants} = await context.picture(bytes)
    expect((await pixel(await context.read(variants[0]), 5, 5))[2]).toBeGreaterThan(150)
  })

  it('is shown as its first frame, with a note, if all frames together are too large', async () => {
    const encoding = settings({limits: {animationPixels: WIDTH * HEIGHT * 2 - 1}})
    const bytes = apng([{colour: BLUE}, {colour: RED}])
    expect(await context.picture(bytes, encoding)).toMatchObject({animated: [], note: 'first-frame'})
  })

  it.each([
    {name: 'one frame', bytes: apng([{colour: RED}])},
    {name: 'a frame outside of the picture', bytes: apng([{colour: RED}, {colour: BLUE, part: [190, 0, 20, 20]}])},
  ])('is a still with $name', async ({bytes}) => {
    expect(await context.picture(bytes)).toMatchObject({animated: [], note: null})
  })
})
