import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import type {SafeHtml} from '../../src/model/brand.ts'
import {type Content, escapeText, html, json, safe, verbatim} from '../../src/model/html.ts'
import {parseXml} from '../support/xml.ts'

const parse = (text: string) => unified().use(rehypeParse, {fragment: true}).parse(text)

describe('an interpolated value', () => {
  it.each([
    {name: 'quotes', hole: `"a" 'b'`, printed: '&quot;a&quot; &#39;b&#39;'},
    {name: 'an ampersand', hole: 'R&D &amp; &lt;', printed: 'R&amp;D &amp;amp; &amp;lt;'},
    {name: 'a tag', hole: '<script>alert(1)</script>', printed: '&lt;script&gt;alert(1)&lt;/script&gt;'},
    {name: 'the end of a comment', hole: '-->', printed: '--&gt;'},
    {name: 'nothing to escape', hole: '湖上的船 🚢', printed: '湖上的船 🚢'},
    {name: 'a number', hole: 0, printed: '0'},
    {name: 'characters that XML forbids', hole: 'a\0\x01\x0B\x1F\uFFFE\uFFFFb\tc\n', printed: 'ab\tc\n'},
  ])('is printed as text: $name', ({hole, printed}) => {
    expect(html`<p>${hole}</p>`.value).toBe(`<p>${printed}</p>`)
  })

  it.each<{hole: Content}>([
    {hole: null},
    {hole: undefined},
    {hole: false},
    {hole: ''},
    {hole: []},
  ])('prints nothing if it is $hole', ({hole}) => {
    expect(html`<p>${hole}</p>`.value).toBe('<p></p>')
  })

  it('is printed unescaped if it is a template, at any depth', () => {
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p>${html`<a>${inner}</a>`}</p>`.value).toBe('<p><a><b>&lt;i&gt;</b></a></p>')
  })

  it('may be a list, whose members follow their own rules', () => {
    const list: Content = ['<', html`<br>`, [1, null, ['&', false]]]
    expect(html`<p>${list}</p>`.value).toBe('<p>&lt;<br>1&amp;</p>')
  })

  it('is printed unescaped if it is sanitized or verbatim', () => {
    expect(html`${safe('<em>a</em>' as SafeHtml)}${verbatim('<!doctype html>')}`.value).toBe(
      '<em>a</em><!doctype html>',
    )
  })

  it('may be at the start, at the end, or alone', () => {
    expect([html`${1}a`.value, html`a${1}`.value, html`${1}${2}`.value, html``.value]).toEqual(['1a', 'a1', '12', ''])
  })

  it('keeps any text unchanged in content and attributes, and never creates an element', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const tree = parse(html`<p title="${text}">${text}</p>`.value)
        const [p, ...more] = tree.children
        expect(more).toEqual([])
        // The HTML parser normalizes line ends and drops NUL; neither occurs in the graphemes of fast-check.
        expect(p).toMatchObject({tagName: 'p', properties: {title: text}})
        const inner = p?.type === 'element' ? p.children : []
        expect(inner.map((child) => (child.type === 'text' ? child.value : child.type)).join('')).toBe(text)
      }),
    )
  })

  it('is well-formed XML, with any characters', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(() => parseXml(html`<a b="${text}">${text}</a>`.value)).not.toThrow()
      }),
    )
  })
})

describe('an object that imitates Html', () => {
  it('is rejected', () => {
    const fake: unknown = JSON.parse('{"value": "<script>", "backfile.html": true}')
    expect(() => html`${fake as string}`.value).toThrow()
  })
})

describe('escaped text', () => {
  it('is the same string if there is nothing to escape', () => {
    expect(escapeText('湖上的船, a-z, 100%')).toBe('湖上的船, a-z, 100%')
  })
})

describe('data in a script', () => {
  it.each([
    {name: 'the end of a script', value: {a: '</script><script>alert(1)</script>'}},
    {name: 'the start of a comment', value: ['<!--', '<script']},
    {name: 'quotes and backslashes', value: {'"': '\\"'}},
    {name: 'ampersands', value: '&lt;&amp;'},
    {name: 'line separators', value: 'a\n湖'},
  ])('is parsed back unchanged: $name', ({value}) => {
    const page = html`<script type="application/ld+json">${json(value)}</script>`.value
    expect(page.match(/<\/?script/gi)).toHaveLength(2)
    expect(page).not.toContain('<!--')
    const [script] = parse(page).children
    const [text] = script?.type === 'element' ? script.children : []
    expect(JSON.parse(text?.type === 'text' ? text.value : '')).toEqual(value)
  })
})
