import type {Root} from 'hast'
import {describe, expect, it} from 'vitest'
import {attribute, isElement} from '../../src/body/context.ts'
import {isSelector} from '../../src/body/selector.ts'
import {parsed, selectedIn} from './selected.ts'

const page = parsed(`
  <div id="harbour" class="box wide" data-kind="Pier">
    <p id="first">渡船<small id="only">湾社</small></p>
    <p id="second" hidden><a id="inside" href="https://harbour.example/x" rel="tag nofollow">码头</a> <b id="bold">甲</b></p>
    <section id="quay" aria-hidden="true" role="region"><p id="deep">乙</p></section>
  </div>
  <div id="boat" class="BarrierFailsafe__box"><img id="picture" width="1" src="/1.jpg"><p id="last"></p></div>
  <a id="outside" href="/zh/tag/tide">潮水</a>`)

/** The ids of the selected elements, in the order of the page. */
const selected = (selector: string, tree: Root = page): readonly string[] =>
  selectedIn(tree, selector).map((element) => attribute(element, 'id'))

describe('a selector', () => {
  it.each([
    {selector: 'p', ids: ['first', 'second', 'deep', 'last']},
    // Names in HTML are case-insensitive (Selectors 4, "Characters and case sensitivity").
    {selector: 'P', ids: ['first', 'second', 'deep', 'last']},
    {selector: '[DATA-Kind]', ids: ['harbour']},
    {selector: '*', ids: 'harbour first only second inside bold quay deep boat picture last outside'.split(' ')},
    {selector: 'p, a', ids: ['first', 'second', 'inside', 'deep', 'last', 'outside']},
    {selector: '#quay, .wide', ids: ['harbour', 'quay']},
    {selector: '.box.wide', ids: ['harbour']},
    {selector: 'p.box', ids: []},
    // Combinators.
    {selector: 'div p', ids: ['first', 'second', 'deep', 'last']},
    {selector: 'div > p', ids: ['first', 'second', 'last']},
    {selector: 'p + p', ids: ['second']},
    {selector: 'p ~ section', ids: ['quay']},
    {selector: 'div section > p', ids: ['deep']},
    {selector: 'section p a', ids: []},
    // Attributes, of HTML and of pages.
    {selector: '[hidden]', ids: ['second']},
    {selector: '[data-kind]', ids: ['harbour']},
    {selector: '[data-kind="pier"]', ids: []},
    {selector: '[data-kind="pier" i]', ids: ['harbour']},
    {selector: '[class*="BarrierFailsafe__"]', ids: ['boat']},
    {selector: '[id^="qu"]', ids: ['quay']},
    {selector: 'a[href*="/tag/"]', ids: ['outside']},
    {selector: 'a[href$="/x"]', ids: ['inside']},
    {selector: 'a[rel~="tag"]', ids: ['inside']},
    {selector: 'a[rel="tag"]', ids: []},
    {selector: 'section[role="region"][aria-hidden]', ids: ['quay']},
    {selector: '[width="1"]', ids: ['picture']},
    {selector: '[data-none]', ids: []},
    // Content and position.
    {selector: 'div:has(> img)', ids: ['boat']},
    {selector: 'div:has(a)', ids: ['harbour']},
    {selector: 'div:has(> a)', ids: []},
    {selector: 'p:has(> small:only-child)', ids: ['first']},
    {selector: 'p:has(> a:only-child)', ids: []},
    {selector: 'p:first-child', ids: ['first', 'deep']},
    {selector: 'div > :last-child', ids: ['quay', 'last']},
    {selector: 'div > :nth-child(2)', ids: ['second', 'last']},
    {selector: 'p:empty', ids: ['last']},
    {selector: 'p:not([hidden])', ids: ['first', 'deep', 'last']},
    {selector: ':is(section, .wide) > p', ids: ['first', 'second', 'deep']},
    {selector: ':is(img, b)', ids: ['bold', 'picture']},
  ])('$selector', ({selector, ids}) => {
    expect(selected(selector)).toEqual(ids)
  })

  it('applies to the tree last passed to selectIn', () => {
    const [one, other] = ['<div><b id="x">甲</b></div>', '<p><b id="y">乙</b></p>'].map((html) => parsed(html))
    if (!one || !other) throw new Error('Expected two trees.')
    expect(selected('div > b', one)).toEqual(['x'])
    expect(selected('div > b', other)).toEqual([])
    expect(selected('p > b', other)).toEqual(['y'])
  })

  it('sees a change of the tree after a new call of selectIn', () => {
    const tree = parsed('<div><i>甲</i><b id="x">乙</b></div>')
    expect(selected('b:first-child', tree)).toEqual([])
    const box = tree.children[0]
    if (!isElement(box)) throw new Error('Expected an element.')
    box.children.shift()
    expect(selected('b:first-child', tree)).toEqual(['x'])
  })
})

describe('whether a text is a selector', () => {
  it.each(['p', '.a, .b > c', '[data-x="1"]', 'p:has(> a)', ':not(:is(p, a))', '*'])('valid: %s', (text) => {
    expect(isSelector(text)).toBe(true)
  })

  it.each([
    '.',
    '#',
    'p,',
    'p,, a',
    'p > > a',
    'p >',
    '> p',
    'div:has(>)',
    '..box',
    '<p>',
    'p[',
    '[data-x="1]',
    'p:has(> a',
    ':not()',
    ':no-such-class',
    'p::before',
    'p { color: red }',
    'class="box"',
  ])('invalid: %s', (text) => {
    expect(isSelector(text)).toBe(false)
  })
})
