import {describe, expect, it} from 'vitest'
import {withEnds} from '../../src/body/tree/unended.ts'
import {clean, joined, readable} from './readable.ts'

const TWO = '一。\n二。'

/** Elements that close themselves, as in XHTML, in the places where pages have them. */
const SELF_CLOSED = [
  '<iframe src="https://v.example/1"/>',
  '<iframe src="https://v.example/1" />',
  '<iframe src="https://v.example/1"\n allowfullscreen />',
  '<iframe title="a > b" src="https://v.example/1"/>',
  '<IFRAME SRC="https://v.example/1"/>',
  '<iframe/>',
  '<textarea/>',
  '<title/>',
  '<xmp/>',
  '<noembed/>',
  '<noframes/>',
  '<style/>',
  '<style type="text/css" />',
  '<script/>',
  '<script src="https://v.example/1.js" async />',
  '<noscript/>',
  '<video src="https://v.example/1.mp4"/>',
  '<audio src="https://v.example/1.mp3"/>',
  '<object data="https://v.example/1.pdf"/>',
  '<embed src="https://v.example/1"/>',
  '<canvas/>',
  '<applet/>',
  '<template/>',
  '<select/>',
  '<option/>',
  '<button/>',
  '<label/>',
  '<nav/>',
  '<form/>',
  '<dialog/>',
  '<datalist/>',
  '<svg/>',
  '<math/>',
  '<amp-img src="https://bay.example/1.jpg"/>',
  '<amp-ad/>',
  '<lite-youtube videoid="abcDEF12345"/>',
  '<div hidden/>',
  '<span style="display:none"/>',
  '<i style="visibility: hidden" />',
]

describe('an element that closes itself', () => {
  it.each(SELF_CLOSED)('does not hide the text after it: %s', (element) => {
    expect(clean(`<p>一。</p><div>${element}</div><p>二。</p>`).text).toBe(TWO)
    expect(clean(`<p>一。${element}</p><p>二。</p>`).text).toBe(TWO)
    expect(clean(`<p>一。</p>${element}<p>二。</p>`).text).toBe(TWO)
    expect(clean(`<p>一。</p>${element}${element}<p>二。</p>${element}`).text).toBe(TWO)
  })

  it('leaves the structure after it as it was', () => {
    const html = '<ul><li>一<iframe src="https://v.example/1"/></li></ul><blockquote>二<video/></blockquote><p>三</p>'
    expect(joined(clean(html))).toBe(
      '<ul><li><p>一</p><bf-embed></bf-embed></li></ul><blockquote><p>二</p></blockquote><p>三</p>',
    )
  })

  it('may have an end tag, too', () => {
    expect(clean('<p>一。</p><iframe src="https://v.example/1"/></iframe><video /></video><p>二。</p>').text).toBe(TWO)
    expect(clean('<p>一。</p><iframe src="https://v.example/1"/>No frames.</iframe><p>二。</p>').text).toBe(TWO)
  })
})

/** Elements without an end tag, or whose end tag belongs to the next of their kind. */
const UNENDED = [
  '<iframe src="https://v.example/1">',
  '<textarea>',
  '<title>',
  '<xmp>',
  '<noembed>',
  '<noframes>',
  '<script src="https://v.example/1.js">',
  '<style>p{color:red}',
  '<noscript>',
  '<video src="https://v.example/1.mp4"><source src="https://v.example/1.webm">',
  '<audio src="https://v.example/1.mp3">',
  '<object data="https://v.example/1.pdf">',
  '<canvas>',
  '<button>',
  '<select><option>甲',
  '<form>',
  '<dialog>',
  '<template>',
  '<label>',
  '<nav>',
  '<plaintext>',
]

describe('an element without an end tag', () => {
  it.each(UNENDED)('does not hide the text after it: %s', (element) => {
    expect(clean(`<p>一。</p>${element}<p>二。</p>`).text).toBe(TWO)
    expect(clean(`<p>一。</p><div>${element}</div><p>二。</p>`).text).toBe(TWO)
  })

  it('ends where the next of its kind starts', () => {
    const html =
      '<p>一。</p><iframe src="https://v.example/1"><p>二。</p><iframe src="https://v.example/2"></iframe><p>三。</p>'
    const {text, embeds} = clean(html)
    expect(text).toBe('一。\n二。\n三。')
    expect(embeds.map(({url}) => url)).toEqual(['https://v.example/1', 'https://v.example/2'])
  })
})

describe('raw text that carries markup', () => {
  it.each([
    {name: 'a text area', html: '<textarea><p>一段写好的话。</p></textarea>', text: '一段写好的话。'},
    {name: 'a title', html: '<title><p>一段写好的话。</p></title>', text: '一段写好的话。'},
    {name: 'an xmp', html: '<xmp><p>一段写好的话。</p></xmp>', text: '一段写好的话。'},
    {name: 'a noembed', html: '<noembed><b>一段</b>写好的话。</noembed>', text: '一段写好的话。'},
    {name: 'a noframes', html: '<noframes><body><p>一段写好的话。</p></body></noframes>', text: '一段写好的话。'},
    {name: 'a plaintext', html: '<plaintext><p>一段写好的话。</p>', text: '一段写好的话。'},
    {name: 'an iframe without an address', html: '<iframe><p>一段写好的话。</p></iframe>', text: '一段写好的话。'},
    {
      name: 'an iframe with a document',
      html: '<iframe srcdoc="&lt;p&gt;一段写好的话。&lt;/p&gt;"></iframe>',
      text: '一段写好的话。',
    },
    {
      name: 'raw text in raw text',
      html: '<xmp><textarea><p>一段写好的话。</p></textarea></xmp>',
      text: '一段写好的话。',
    },
  ])('is parsed and kept: $name', ({html, text}) => {
    expect(clean(html).text).toBe(text)
  })

  it.each([
    {
      name: 'code to copy',
      html: '<textarea>&lt;iframe src="https://v.example/1"&gt;&lt;/iframe&gt;</textarea>',
      counted: 0,
    },
    {name: 'a script that writes', html: '<script>document.write("<p>广告。</p>")</script>', counted: 26},
    {
      name: 'a style with a drawing',
      html: '<style>p{background:url("data:image/svg+xml,<svg><p/></svg>")}</style>',
      counted: 53,
    },
    {name: 'the name of the page', html: '<title>渡船停航</title>', counted: 4},
  ])('goes where it is no text of the article: $name', ({html, counted}) => {
    const {text, embeds, removed} = clean(`<p>一。</p>${html}<p>二。</p>`)
    expect({text, embeds}).toEqual({text: TWO, embeds: []})
    expect(removed.map(({characters}) => characters)).toEqual([counted])
  })

  it('is not parsed at any depth', () => {
    const deep = '<xmp><textarea>'.repeat(1000)
    expect(() => clean(`${deep}<p>一。</p>${'</textarea></xmp>'.repeat(1000)}`)).not.toThrow()
  })
})

describe('a frame without an address', () => {
  it.each([
    '<iframe src=""><a href="https://v.example/1">https://v.example/1</a></iframe>',
    '<iframe><p><a href="https://v.example/1">https://v.example/1</a></p></iframe>',
    '<iframe src="about:blank"><a href="https://v.example/1">https://v.example/1</a></iframe>',
    '<iframe src="javascript:void(0)"><a href="https://v.example/1">https://v.example/1</a></iframe>',
  ])('has that of the link in it: %s', (html) => {
    expect(readable(clean(`<p>一。</p>${html}`))).toBe('<p>一。</p>\n[frame https://v.example/1]\n')
  })

  it('has the words of the link as its title', () => {
    const html = '<iframe src=""><a href="https://v.example/1">潮水的图</a><p>图下的一段话。</p></iframe>'
    expect(readable(clean(html))).toBe('[frame https://v.example/1 "潮水的图"]\n<p>图下的一段话。</p>\n')
  })

  it('shows what it holds if it has no link', () => {
    expect(clean('<p>一。</p><iframe src=""><p>二。</p></iframe>').text).toBe(TWO)
  })
})

describe('a body that begins with a column of no table', () => {
  it.each(['<col>', '<col/><col/>', ' <!-- 潮 --><link><col span="2">'])('keeps its text: %s', (start) => {
    expect(clean(`${start}<p>一。</p><p>二。</p>`).text).toBe(TWO)
  })
})

describe('a body without such elements', () => {
  it.each([
    '<p>一<br/>二<img src="/1.jpg"/><hr/></p>',
    '<iframe src="https://v.example/1"></iframe><p>二</p>',
    '<script>if (a</script><p>二</p>',
    '<script>"<iframe/>"</script>',
    '<style>a::before{content:"<video/>"}</style>',
    '<textarea><video/></textarea>',
    '<!-- <iframe/> --><p title="<iframe/>">二</p>',
    '<video><source src="/1.mp4"/></video>',
    '<a href=https://bay.example/>湾</a>',
    '<p/>一<div/>二<b/>三',
  ])('is not changed: %s', (html) => {
    expect(withEnds(html)).toBe(html)
  })

  it('costs no more than twice as much with 20,000 frames', () => {
    const html = '<iframe src="https://v.example/1"/>'.repeat(20_000)
    expect(withEnds(html)).toHaveLength(html.length + 20_000 * '</iframe>'.length)
    expect(withEnds('<xmp>'.repeat(20_000))).toHaveLength(20_000 * '<xmp></xmp>'.length)
  })
})
