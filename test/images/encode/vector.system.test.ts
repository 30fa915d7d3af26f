import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {pixel, plain, settings, Workbench} from './invented.ts'

const context = new Workbench()
const svg = (content: string, attributes = 'width="200" height="100"', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`
const RED = '<rect width="200" height="100" fill="#dc1e1e"/>'

describe('an SVG drawing', () => {
  it('is rendered to WebP variants, so no script of it reaches the site', async () => {
    const encoded = await context.encode(svg(`${RED}<script>alert(1)</script>`))
    expect(encoded).toMatchObject({kind: 'fit', type: 'image/svg+xml', picture: {width: 200, height: 100, note: null}})
    if (encoded.kind !== 'fit') return
    expect(encoded.picture.variants.map(({width}) => width)).toEqual([64, 128])
    const file = await context.read(encoded.picture.variants[0])
    expect((await sharp(file).metadata()).format).toBe('webp')
    expect((await pixel(file, 30, 15))[0]).toBeGreaterThan(150)
    expect(await context.encode(svg(`${RED}<script>alert(1)</script>`))).toEqual(encoded)
  })

  it.each([
    {attributes: 'width="4000" height="1000"', width: 1600, height: 400},
    {attributes: 'width="40" height="10"', width: 40, height: 10},
    {attributes: 'viewBox="0 0 24 12"', width: 960, height: 480},
    {attributes: 'viewBox="0 0 90000 45000"', width: 960, height: 480},
    {attributes: 'width="100000" height="50000" viewBox="0 0 20 10"', width: 1600, height: 800},
  ])('has a sensible size: $attributes', async ({attributes, width, height}) => {
    expect(await context.picture(svg('<rect width="9" height="9"/>', attributes))).toMatchObject({width, height})
  })

  it.each([
    {name: 'broken', text: svg('<rect')},
    {name: 'of no size', text: svg('', 'width="0" height="0"')},
    {name: 'empty', text: '<svg/>'},
  ])('is refused if it cannot be rendered: $name', async ({text}) => {
    expect(await context.encode(text)).toEqual({kind: 'unfit', reason: 'vector'})
  })
})

describe('a file outside an SVG drawing', () => {
  it('is not rendered', async () => {
    const secret = await plain(200, 100).png().toBuffer()
    const path = join(context.folder, 'secret.png')
    await writeFile(path, secret)
    await writeFile(join(context.folder, 'secret.svg'), svg(RED))
    const places = [
      pathToFileURL(path).href,
      path,
      'secret.png',
      './secret.png',
      pathToFileURL(join(context.folder, 'secret.svg')).href,
    ]
    const all = [...places, 'secret.svg#a']
    const each = (element: (place: string) => string): string => all.map(element).join('')
    const images = each(
      (place) =>
        `<image width="200" height="100" href="${place}"/><image width="200" height="100" xlink:href="${place}"/>`,
    )
    const includes = each((place) => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${place}"/>`)
    const uses = each((place) => `<use href="${place}"/>`)
    // Drawings of one kind each: a kind that makes the whole drawing fail must not hide another.
    for (const content of [images, includes, uses]) {
      const encoded = await context.encode(svg(`${content}<circle r="3" fill="#00f"/>`))
      if (encoded.kind !== 'fit') continue
      expect(await pixel(await context.read(encoded.picture.variants.at(-1)), 90, 50)).toEqual([0, 0, 0, 0])
    }
    // For comparison: the same picture as a data URL inside the drawing is rendered.
    const inside = svg(`<image width="200" height="100" href="data:image/png;base64,${secret.toString('base64')}"/>`)
    expect((await pixel(await context.read((await context.picture(inside)).variants[1]), 90, 50))[0]).toBeGreaterThan(
      150,
    )
  })

  it('is not read as an entity', async () => {
    const path = join(context.folder, 'word.txt')
    await writeFile(path, RED)
    const type = `<!DOCTYPE svg [<!ENTITY x SYSTEM "${pathToFileURL(path).href}">]>`
    const encoded = await context.encode(svg('&x;<circle r="3"/>', undefined, type))
    if (encoded.kind === 'fit')
      expect(await pixel(await context.read(encoded.picture.variants[1]), 90, 50)).toEqual([0, 0, 0, 0])
    expect(await readFile(path, 'utf8')).toBe(RED)
  })
})

/** Nested groups: each level uses the one below `times` times. */
const doubling = (levels: number, times: number): string =>
  Array.from({length: levels}, (_, level) =>
    level === 0
      ? '<g id="l0"><rect width="200" height="100" fill-opacity="0.01"/></g>'
      : `<g id="l${level}" opacity="0.9">${`<use href="#l${level - 1}"/>`.repeat(times)}</g>`,
  ).join('')
const nested = Array.from({length: 12}, (_, level) => {
  const fill = level === 0 ? 'red' : `url(#p${level - 1})`
  const tiles = Array.from({length: 6}, (_, at) => `<rect x="${at}" width="90" height="90" fill="${fill}"/>`).join('')
  return `<pattern id="p${level}" width="97" height="93" patternUnits="userSpaceOnUse">${tiles}</pattern>`
}).join('')
const noisy = Array.from(
  {length: 200},
  () => '<feTurbulence baseFrequency="0.9" numOctaves="2000000" /><feGaussianBlur stdDeviation="400"/>',
).join('')
const laughs = Array.from({length: 12}, (_, level) =>
  level === 0 ? '<!ENTITY e0 "<rect/>">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
).join('')

describe('an SVG drawing that renders almost for ever', () => {
  const hasty = settings({limits: {seconds: 1}})

  it.each([
    {name: 'groups that double', text: svg(`<defs>${doubling(24, 2)}</defs><use href="#l23"/>`)},
    {
      name: 'patterns in patterns',
      text: svg(`<defs>${nested}</defs><rect width="200" height="100" fill="url(#p11)"/>`),
    },
    {
      name: 'noise without end',
      text: svg(
        `<filter id="f" width="10" height="10">${noisy}</filter><rect width="1600" height="1600" filter="url(#f)"/>`,
        'width="1600" height="1600"',
      ),
    },
    {name: 'entities in entities', text: svg('&e11;', undefined, `<!DOCTYPE svg [${laughs}]>`)},
    {name: 'groups in groups', text: svg('<g opacity="0.5">'.repeat(90_000))},
  ])('is refused, and other pictures are encoded: $name', async ({text}) => {
    const [bad, good] = await Promise.all([context.encode(text, hasty), context.encode(svg(`${RED}<g/>`))])
    // One that is not killed would outlast the test.
    expect(bad).toEqual({kind: 'unfit', reason: 'vector'})
    expect(good.kind).toBe('fit')
  })

  it('is killed when its time is over', async () => {
    const text = svg(`<defs>${doubling(30, 2)}</defs><use href="#l29"/>`)
    expect(await context.encode(text, settings({limits: {seconds: 1}}))).toEqual({kind: 'unfit', reason: 'vector'})
  })
})
