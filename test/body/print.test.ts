import fc from 'fast-check'
import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {element} from '../../src/body/context.ts'
import {rehypePrint} from '../../src/body/print.ts'
import {schema} from '../../src/body/schema.ts'
import {fragments} from './fragments.ts'

const parser = () => unified().use(rehypeParse, {fragment: true}).use(rehypeSanitize, schema)
const ours = parser().use(rehypePrint).freeze()
const usual = parser()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: false}})
  .freeze()

const print = (html: string): string => String(ours.processSync(html))

describe('rehypePrint', () => {
  it.each([
    ['text', '<p>1 &lt; 2 &amp; 3 > 2 "x" \'y\'</p>', '<p>1 &#x3C; 2 &#x26; 3 > 2 "x" \'y\'</p>'],
    [
      'an attribute with special characters',
      '<abbr title="a &amp; &quot;b&quot; \'c\' `d` <e>">x</abbr>',
      '<abbr title="a &#x26; &#x22;b&#x22; &#x27;c&#x27; &#x60;d&#x60; <e>">x</abbr>',
    ],
    ['an empty attribute', '<abbr title="">x</abbr>', '<abbr title="">x</abbr>'],
    ['a list of names', '<p class="note rights">x</p>', '<p class="note rights">x</p>'],
    ['a number', '<ol start="0"><li value="4">x</li></ol>', '<ol start="0"><li value="4">x</li></ol>'],
    ['a switch', '<ol reversed><li>x</li></ol>', '<ol reversed><li>x</li></ol>'],
    ['elements without an end tag', 'a<br>b<wbr>c<hr>', 'a<br>b<wbr>c<hr>'],
    [
      'empty elements with an end tag',
      '<p></p><bf-picture data-at="0"></bf-picture>',
      '<p></p><bf-picture data-at="0"></bf-picture>',
    ],
    ['a formula', '<math><mspace width="1em"></mspace></math>', '<math><mspace width="1em"></mspace></math>'],

    ['nothing of a comment', 'a<!-- b -->c', 'ac'],
  ])('prints %s', (_, html, expected) => {
    expect(print(html)).toBe(expected)
  })

  it.each(schema.tagNames ?? [])('prints an empty %s of the allow-list as rehype-stringify does', (tagName) => {
    const tree: Root = {type: 'root', children: [element(tagName)]}
    expect(ours.stringify(tree)).toBe(usual.stringify(tree))
  })

  it('prints the content of an element of a formula that has none elsewhere', () => {
    const html = '<p><math><figure><wbr>潮水</wbr></figure></math></p>'
    expect(print(html)).toContain('潮水')
    expect(print(html)).toBe(String(usual.processSync(html)))
  })

  it('prints any sanitized tree as rehype-stringify does', () => {
    fc.assert(
      fc.property(fragments, (html) => print(html) === String(usual.processSync(html))),
      {numRuns: 500},
    )
  })
})
