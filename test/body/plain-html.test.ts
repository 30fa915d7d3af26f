import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {plainTree} from '../../src/body/tree/plain-html.ts'
import {bare} from './bare.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** Pieces of HTML, to be joined in any order, that parsers repair, move or convert. */
const pieces = [
  '渡船 ',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<a href="/1">',
  '<a class=" pier  quay " classname="x">',
  '</a>',
  '<table>',
  '<tr><td>码头',
  '</table>',
  '<li>',
  '<ul>',
  '<select><option>',
  '<form>',
  '<frameset>',
  '<html lang="zh">',
  '<body class="x">',
  '</body>',
  '<br/>',
  '</br>',
  '<!-- 潮 -->',
  '<!doctype html>',
  '<pre>\n\n',
  '<textarea>\n<p>',
  '<noscript><img src="/1.jpg">',
  '<img srcset="/1.jpg 1x,, /2.jpg 2x," width="12" height="1e2" alt="">',
  '<area coords="1, 2,,x">',
  '<input hidden download accept=",a , b," tabindex="-1" disabled="no">',
  '<x constructor="1" __proto__="2" data-at-top="3" data- dataz="4" aria-label="5" xml:lang="zh" 1="6">',
  '<divclass="box">',
  '&amp;&nbsp;&copy=1',
  '\0\r\n',
]

describe('a tree of plain HTML', () => {
  it('equals the tree of rehype-parse', () => {
    const text = fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map((parts) => parts.join(''))
    const check = fc.property(text, (html) => {
      const tree = plainTree(html)
      expect(tree && bare(tree)).toEqual(bare(parser.parse(html)))
    })
    fc.assert(check, {numRuns: 500, seed: 1})
  })

  it.each([
    '<svg><title>1</title></svg>',
    '<math><mi>x</math>',
    '<p><template><b>',
    '<div.box>',
    '<p#x>',
  ])('is not made of %s', (html) => {
    expect(plainTree(html)).toBeNull()
  })
})
