import type {Root} from 'hast'
import {parseFragment} from 'parse5'
import {describe, expect, it} from 'vitest'
import {newFindings} from '../../src/body/context.ts'
import {remove} from '../../src/body/remove.ts'
import {textOf} from '../../src/body/text.ts'
import {fragmentOf} from '../../src/body/tree/fragment.ts'
import type {UrlKey} from '../../src/model/brand.ts'
import {clean, contextOf} from './readable.ts'

interface Drawn {
  /** Drawings, as XML, with their alternative texts. */
  readonly drawings: readonly {readonly xml: string; readonly alt: string}[]
  /** Addresses of other pictures. */
  readonly photos: readonly string[]
  readonly icons: number
  readonly text: string
}

/** The drawings of a body after the step that makes pictures of them. */
function drawn(html: string): Drawn {
  const tree: Root = {type: 'root', children: fragmentOf(html)}
  const findings = newFindings()
  remove(tree, {...contextOf(), own: '' as UrlKey, html}, findings)
  const pictures: {src: string; alt: string}[] = []
  const visit = (nodes: Root['children']): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue
      if (node.tagName === 'img')
        pictures.push({src: String(node.properties.src), alt: String(node.properties.alt ?? '')})
      visit(node.children)
    }
  }
  visit(tree.children)
  const start = 'data:image/svg+xml;base64,'
  return {
    drawings: pictures
      .filter(({src}) => src.startsWith(start))
      .map(({src, alt}) => ({xml: Buffer.from(src.slice(start.length), 'base64').toString(), alt})),
    photos: pictures.filter(({src}) => !src.startsWith(start)).map(({src}) => src),
    icons: findings.removed.list.filter(({reason}) => reason === 'icon').reduce((sum, {count}) => sum + count, 0),
    text: textOf(tree),
  }
}

const SHAPES = '<path d="M0 0h9v9z"/><rect width="9" height="9"/>'

describe('an inline SVG that is a picture', () => {
  it.each([
    {
      name: 'in a figure',
      html: `<figure><svg viewBox="0 0 24 24">${SHAPES}</svg><figcaption>图。</figcaption></figure>`,
    },
    {name: 'of a stated size', html: `<svg width="640" height="360">${SHAPES}</svg>`},
    {name: 'of a size in its style', html: `<svg style="width: 40em">${SHAPES}</svg>`},
    {name: 'with a title', html: `<svg viewBox="0 0 640 360"><title>水位</title>${SHAPES}</svg>`},
    {name: 'with a label', html: `<svg role="img" aria-label="水位" viewBox="0 0 640 360">${SHAPES}</svg>`},
    {name: 'with text', html: `<svg viewBox="0 0 640 360">${SHAPES}<text>六米</text></svg>`},
    {name: 'with many shapes', html: `<svg viewBox="0 0 640 360">${SHAPES.repeat(4)}</svg>`},
    {name: 'with a title and no size', html: `<svg><title>水位</title>${SHAPES}</svg>`},
  ])('is one: $name', ({html}) => {
    const {drawings, icons} = drawn(`<p>一。</p>${html}`)
    expect({pictures: drawings.length, icons}).toEqual({pictures: 1, icons: 0})
  })

  it.each([
    {name: 'its title', html: '<title>水位</title><desc>说明</desc><text>字</text>', alt: '水位'},
    {name: 'its description', html: '<desc>说明</desc><text>字</text>', alt: '说明'},
    {name: 'its words', html: '<text>六<tspan>米</tspan></text><g><text>七米</text></g>', alt: '六米 七米'},
    {name: 'nothing', html: '', alt: ''},
  ])('has as its alternative text $name', ({html, alt}) => {
    expect(drawn(`<svg width="640">${html}${SHAPES}</svg>`).drawings[0]?.alt).toBe(alt)
  })

  it('is well-formed XML, without scripts and addresses', () => {
    const html = `<svg width="640" viewBox="0 0 9 9" onload="x()" xmlns:odd="u" preserveAspectRatio="xMidYMid"><script>x()</script><style>a>b{fill:red}</style><a xlink:href="javascript:x()"><text class="a b" font-size="2">1 &lt; 2 &amp; 3</text></a><image href="https://bay.example/1.jpg"/><use xlink:href="#r"/><animate attributeName="x"/><linearGradient id="r" gradientUnits="userSpaceOnUse"><stop stop-color="red"/></linearGradient></svg>`
    expect(drawn(html).drawings[0]?.xml).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" preserveAspectRatio="xMidYMid" width="640" height="640"><style>a&gt;b{fill:red}</style><text class="a b" font-size="2">1 &lt; 2 &amp; 3</text><image/><use xlink:href="#r"/><linearGradient id="r" gradientUnits="userSpaceOnUse"><stop stop-color="red"/></linearGradient></svg>',
    )
  })

  it('parses as SVG again', () => {
    const {xml = ''} = drawn(`<svg width="640"><title>甲</title>${SHAPES}</svg>`).drawings[0] ?? {}
    expect(parseFragment(xml).childNodes).toHaveLength(1)
  })

  it('is followed by the text of its HTML', () => {
    const {drawings, text} = drawn(
      `<svg width="640">${SHAPES}<foreignObject><p>图内的一句话。</p></foreignObject></svg>`,
    )
    expect({count: drawings.length, text}).toEqual({count: 1, text: '图内的一句话。'})
  })

  it('of photographs alone is those photographs', () => {
    const html =
      '<svg width="640"><defs><clipPath id="c"><circle r="9"/></clipPath></defs><image xlink:href="https://bay.example/1.jpg" clip-path="url(#c)"/></svg>'
    expect(drawn(html)).toMatchObject({drawings: [], photos: ['https://bay.example/1.jpg'], icons: 0})
  })
})

describe('the size of a drawing', () => {
  it.each([
    {name: 'is stated', html: 'width="640" height="360"', size: 'width="640" height="360"'},
    {name: 'is in its style', html: 'style="width:40em;height:10em"', size: 'width="640" height="160"'},
    {
      name: 'follows from one side and its view box',
      html: 'width="640" viewBox="0 0 4 3"',
      size: 'width="640" height="480"',
    },
    {name: 'follows from the other side', html: 'height="480" viewBox="0 0 4 3"', size: 'width="640" height="480"'},
    {name: 'is that of its view box', html: 'width="100%" viewBox="0 0 400 300"', size: 'width="400" height="300"'},
    {name: 'is the usual one', html: '', size: 'width="300" height="150"'},
  ])('$name', ({html, size}) => {
    expect(drawn(`<figure><svg ${html}>${SHAPES}</svg></figure>`).drawings[0]?.xml).toContain(size)
  })

  it('is that of a picture with bytes', () => {
    const {figures, removed} = clean(
      `<p>一。</p><figure><svg viewBox="0 0 400 300"><title>水位</title>${SHAPES}</svg><figcaption>图。</figcaption></figure>`,
    )
    expect(removed).toEqual([])
    expect(figures).toMatchObject([{alt: '水位', caption: '图。'}])
  })
})

describe('an inline SVG that is an icon', () => {
  it.each([
    {name: 'of 24 pixels', html: `<svg width="24" height="24">${SHAPES}</svg>`},
    {name: 'of 1 em', html: `<svg style="width:1em;height:1em" viewBox="0 0 512 512">${SHAPES}</svg>`},
    {name: 'with a title', html: `<svg width="24"><title>分享</title>${SHAPES}</svg>`},
    {name: 'by its view box', html: `<svg viewBox="0 0 24 24">${SHAPES}</svg>`},
    {name: 'in a button', html: `<button><svg viewBox="0 0 512 512">${SHAPES}</svg></button>`},
    {name: 'in a link', html: `<a href="/share"><svg viewBox="0 0 512 512"><title>分享</title>${SHAPES}</svg></a>`},
    {name: 'square, with a name', html: '<svg viewBox="0 0 512 512"><title>分享</title><path d="M0 0"/></svg>'},
    {
      name: 'by its class',
      html: `<svg class="svg-inline--fa fa-share" viewBox="0 0 576 512">${SHAPES.repeat(4)}</svg>`,
    },
    {name: 'of one shape without a name', html: '<svg viewBox="0 0 512 512"><path d="M0 0"/></svg>'},
    {name: 'from a sheet', html: '<svg width="640"><use href="#icon-share"/></svg>'},
    {name: 'a sheet of icons', html: `<svg width="640"><symbol id="a">${SHAPES}</symbol></svg>`},
    {name: 'empty', html: '<svg width="640"></svg>'},
  ])('goes and is counted: $name', ({html}) => {
    const {drawings, text} = drawn(`<p>一。</p>${html}`)
    expect({drawings, text}).toEqual({drawings: [], text: '一。'})
    if (!html.startsWith('<button')) expect(drawn(html).icons).toBe(1)
  })
})
