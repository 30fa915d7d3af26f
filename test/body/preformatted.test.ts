import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const shown = (html: string): string => joined(clean(html, {title: 'A harbour'}))
const outside = 'rel="noopener nofollow external"'

describe('preformatted text', () => {
  it.each([
    {name: 'spaces and lines', html: 'a  b\n  c', is: 'a  b\n  c'},
    {name: 'tabs', html: 'a\tb', is: 'a\tb'},
    {name: 'no empty lines at its ends', html: '\n\n  \n  a\nb\n\n', is: '  a\nb'},
    {
      name: 'a link',
      html: 'see <a href="https://bay.example/">bay</a>\nx',
      is: `see <a href="https://bay.example/" ${outside}>bay</a>\nx`,
    },
    {
      name: 'emphasis',
      html: 'a <b>b</b> <i>c</i> <mark>d</mark>',
      is: 'a <strong>b</strong> <em>c</em> <mark>d</mark>',
    },
    {name: 'code', html: '<code>a\n  b</code>', is: '<code>a\n  b</code>'},
    {name: 'the spans of a highlighter', html: '<code><span class="k">let</span> a</code>', is: '<code>let a</code>'},
    {name: 'a deletion of any length', html: `<del>${'x'.repeat(300)}</del>`, is: `<del>${'x'.repeat(300)}</del>`},
    {name: 'line breaks', html: 'a<br>b<br><br>c', is: 'a\nb\n\nc'},
    {name: 'lines that are blocks', html: '<div>a</div><div>b</div>', is: 'a\nb'},
    {name: 'lines that are blocks with line feeds', html: '<div>a\n</div><div>b\n</div>', is: 'a\nb'},
    {name: 'lines in code', html: '<code><div>a</div><div>b</div></code>', is: '<code>a\nb</code>'},
    {name: 'paragraphs', html: '<p>a</p><p>b</p>c', is: 'a\nb\nc'},
    {name: 'a list of lines', html: '<ol><li>a</li><li>b</li></ol>', is: 'a\nb'},
    {name: 'an address, which is no link', html: 'get https://bay.example/1', is: 'get https://bay.example/1'},
    {name: 'entities', html: '&lt;b&gt; &amp;amp; &amp;lt;', is: '&#x3C;b> &#x26;amp; &#x26;lt;'},
    {name: 'a place where a word may break', html: 'a<wbr>b', is: 'a<wbr>b'},
  ])('keeps $name', ({html, is}) => {
    expect(shown(`<p>x</p><pre>${html}</pre>`)).toBe(`<p>x</p><pre>${is}</pre>`)
    expect(shown(`<p>x</p><pre>${is}</pre>`)).toBe(`<p>x</p><pre>${is}</pre>`)
  })

  it('without text is dropped', () => {
    expect(shown('<p>x</p><pre> \n <b></b></pre>')).toBe('<p>x</p>')
  })
})

describe('an entity that was escaped twice', () => {
  it.each([
    {html: '<code>&amp;lt;b&amp;gt;</code>', text: '&lt;b&gt;'},
    {html: '<tt>&amp;lt;b&amp;gt;</tt>', text: '&lt;b&gt;'},
    {html: '<kbd>&amp;amp;</kbd>', text: '&amp;'},
    {html: '<samp>&amp;#33337;</samp>', text: '&#33337;'},
    {html: '<var>&amp;nbsp;</var>', text: '&nbsp;'},
    {html: '<code><b>&amp;lt;</b></code>', text: '&lt;'},
    {html: '<b><code>&amp;lt;</code></b>', text: '&lt;'},
    {html: '<a href="https://bay.example/"><code>&amp;lt;</code></a>', text: '&lt;'},
  ])('stays in code: $html', ({html, text}) => {
    expect(clean(`<p>Write ${html} there.</p>`, {title: 'x'}).text).toBe(`Write ${text} there.`)
  })

  it.each([
    {html: 'boats &amp;amp; tides', text: 'boats & tides'},
    {html: 'boats&amp;nbsp;here', text: 'boats\u00a0here'},
    {html: '&amp;quot;boats&amp;quot;', text: '"boats"'},
    {html: '&amp;lt;boats&amp;gt;', text: '<boats>'},
    {html: '&amp;#33337;', text: '船'},
  ])('is damage in prose and is decoded: $html', ({html, text}) => {
    expect(clean(`<p>See: ${html}</p>`, {title: 'x'}).text).toBe(`See: ${text}`)
  })
})
