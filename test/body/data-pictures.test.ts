import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {clean} from './readable.ts'

const plain = (width: number, height: number) => sharp({create: {width, height, channels: 3, background: '#369'}})
const base64 = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`
const png = async (width: number, height: number) => base64('image/png', await plain(width, height).png().toBuffer())
const svg = (text: string) => base64('image/svg+xml', Buffer.from(text))

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"'

const KEPT = [
  {name: 'PNG', url: await png(90, 60)},
  {name: 'JPEG', url: base64('image/jpeg', await plain(90, 60).jpeg().toBuffer())},
  {name: 'GIF', url: base64('image/gif', await plain(90, 60).gif().toBuffer())},
  {name: 'WebP', url: base64('image/webp', await plain(90, 60).webp().toBuffer())},
  {name: 'AVIF', url: base64('image/avif', await plain(90, 60).avif({effort: 0}).toBuffer())},
  {name: 'TIFF', url: base64('image/tiff', await plain(90, 60).tiff().toBuffer())},
  {name: 'a wrong type', url: base64('image/jpeg', await plain(90, 60).png().toBuffer())},
  {name: 'no type', url: base64('', await plain(90, 60).png().toBuffer())},
  {name: 'SVG', url: svg(`${SVG} width="200" height="90"/>`)},
  {name: 'SVG with a view box', url: svg(`${SVG} viewBox="0 0 200 90"/>`)},
  {name: 'SVG, percent-encoded', url: `data:image/svg+xml,${encodeURIComponent(`${SVG} width="200" height="90"/>`)}`},
]

const ICONS = [
  {name: 'a pixel', url: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'},
  {name: 'a blurred preview', url: await png(42, 28)},
  {name: 'an icon', url: await png(64, 64)},
  {name: 'a drawn icon', url: svg(`${SVG} viewBox="0 0 24 24"/>`)},
  {name: 'a drawn icon with a size', url: svg(`${SVG} width="1em" height="1em" viewBox="0 0 512 512"/>`)},
]

describe('a picture whose bytes are in the page', () => {
  it.each(KEPT)('is kept: $name', ({url}) => {
    const {figures} = clean(`<p>雨。</p><img src="${url}" alt="潮位图">`)
    expect(figures).toMatchObject([{candidates: [], spares: [], data: url, alt: '潮位图'}])
    expect(figures[0]?.key).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/)
  })

  it('is kept beside its addresses, in a srcset and in a background', async () => {
    const url = await png(90, 60)
    expect(clean(`<img src="${url}" data-src="https://h.example/a.jpg">`).figures).toMatchObject([
      {key: 'h.example/a.jpg', candidates: ['https://h.example/a.jpg'], data: url},
    ])
    expect(clean(`<img srcset="${url} 2x">`).figures).toMatchObject([{data: url}])
    expect(clean(`<div style="background-image:url('${url}')"></div>`).figures).toMatchObject([{data: url}])
  })

  it('is one picture where a page has it twice', async () => {
    const url = await png(90, 60)
    expect(clean(`<img src="${url}"><p>雨。</p><img src="${url}">`).figures).toHaveLength(1)
  })

  it('is a drawing in a figure, however small its units are', () => {
    const url = svg(`${SVG} viewBox="0 0 10 6"/>`)
    expect(clean(`<figure><img src="${url}"><figcaption>潮位</figcaption></figure>`).figures).toHaveLength(1)
  })

  it.each(ICONS)('is none of the article if it is $name', ({url}) => {
    const {figures, removed} = clean(`<p>雨。</p><img src="${url}">`)
    expect(figures).toEqual([])
    expect(removed).toMatchObject([{element: 'img', reason: 'tiny'}])
  })

  it.each([
    'data:image/png;base64,AAAA',
    'data:text/html,<b>x</b>',
    'data:image/png;base64,<>',
    'data:',
  ])('is none for bytes that are no picture: %s', (url) => {
    const {figures, removed} = clean(`<p>雨。</p><img src="${url}">`)
    expect(figures).toEqual([])
    expect(removed).toMatchObject([{element: 'img', reason: 'no-address'}])
  })
})
