import {encode} from 'bmp-ts'
import {describe, expect, it} from 'vitest'
import {halves, pixel, plain, settings, Workbench} from './invented.ts'

const context = new Workbench()

/** A BMP of a red and a blue half, with the given bits for each pixel. */
async function bmp(width: number, height: number, bitPP: 24 | 32): Promise<Buffer> {
  const rgba = await (await halves(width, height)).ensureAlpha().raw().toBuffer()
  const abgr = Buffer.from(rgba)
  for (let at = 0; at < rgba.length; at += 4)
    for (let channel = 0; channel < 4; channel++) abgr[at + channel] = rgba[at + 3 - channel] ?? 0
  return encode({data: abgr, width, height, bitPP}).data
}

/** An icon of pictures with their sides. */
function ico(pictures: readonly {readonly side: number; readonly data: Buffer}[]): Buffer {
  let offset = 6 + 16 * pictures.length
  const list = pictures.map(({side, data}) => {
    const entry = Buffer.alloc(16)
    entry.set([side % 256, side % 256], 0)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(data.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += data.length
    return entry
  })
  return Buffer.concat([Buffer.from([0, 0, 1, 0, pictures.length, 0]), ...list, ...pictures.map(({data}) => data)])
}

/** The bytes of a bitmap in an icon: without the file's header, and with the height of picture and mask together. */
async function iconBitmap(side: number): Promise<Buffer> {
  const data = Buffer.from((await bmp(side, side, 32)).subarray(14))
  data.writeUInt32LE(side * 2, 8)
  return Buffer.concat([data, Buffer.alloc((side * side) / 8)])
}

describe('a bitmap', () => {
  it.each([24, 32] as const)('is shown: %s bits for each pixel', async (bits) => {
    const picture = await context.encode(await bmp(200, 100, bits))
    expect(picture).toMatchObject({kind: 'fit', type: 'image/bmp', picture: {width: 200, height: 100, note: null}})
    const {variants} = await context.picture(await bmp(200, 100, bits))
    const file = await context.read(variants.at(-1))
    expect((await pixel(file, 10, 10))[0]).toBeGreaterThan(150)
    expect((await pixel(file, 118, 10))[2]).toBeGreaterThan(150)
  })

  it('is refused by its header if it is too large, before it is decoded', async () => {
    const bytes = await bmp(200, 100, 24)
    const small = settings({limits: {pixels: 100 * 100}})
    expect(await context.encode(bytes, small)).toEqual({kind: 'unfit', reason: 'too-large'})
    const claims = Buffer.from(bytes)
    claims.writeInt32LE(19_000, 18)
    claims.writeInt32LE(19_000, 22)
    expect(await context.encode(claims)).toEqual({kind: 'unfit', reason: 'too-large'})
  })

  it.each([
    {name: 'of a kind that is not known', header: 12},
    {name: 'that breaks off', header: 40},
  ])('is called undecodable $name', async ({header}) => {
    const bytes = Buffer.from((await bmp(200, 100, 24)).subarray(0, 60))
    bytes.writeUInt32LE(header, 14)
    expect(await context.encode(bytes)).toEqual({kind: 'unfit', reason: 'undecodable'})
  })
})

describe('an icon', () => {
  it('is shown as its largest picture', async () => {
    const png = await plain(256, 256).png().toBuffer()
    const bytes = ico([
      {side: 16, data: await iconBitmap(16)},
      {side: 256, data: png},
      {side: 32, data: await iconBitmap(32)},
    ])
    expect(await context.encode(bytes)).toMatchObject({
      kind: 'fit',
      type: 'image/vnd.microsoft.icon',
      picture: {width: 256, height: 256},
    })
  })

  it('is shown if it holds bitmaps', async () => {
    const {variants, width} = await context.picture(ico([{side: 48, data: await iconBitmap(48)}]))
    expect(width).toBe(48)
    expect((await pixel(await context.read(variants[0]), 4, 4))[0]).toBeGreaterThan(150)
  })

  it('is called undecodable if its picture is missing', async () => {
    const bytes = ico([{side: 48, data: await iconBitmap(48)}]).subarray(0, 40)
    expect(await context.encode(bytes)).toEqual({kind: 'unfit', reason: 'undecodable'})
  })
})
