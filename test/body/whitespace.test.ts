import type {ElementContent} from 'hast'
import {describe, expect, it} from 'vitest'
import {element} from '../../src/body/context.ts'
import {textOf} from '../../src/body/text.ts'
import {collapse, splitAtBreaks, withoutDebris} from '../../src/body/whitespace.ts'

const text = (value: string): ElementContent => ({type: 'text', value})
const collapsed = (values: readonly (string | ElementContent)[], prettyPrinted = false): string => {
  const run = values.map((value) => (typeof value === 'string' ? text(value) : value))
  collapse(run, prettyPrinted)
  return textOf(element('p', run))
}

describe('debris in a text', () => {
  it.each([
    {name: 'invisible characters are removed', value: '\u200b潮\ufeff水\u00ad\u2060', clean: '潮水'},
    {name: 'joiners are removed between Han and Latin', value: '潮\u200d水 a\u200cb', clean: '潮水 ab'},
    {name: 'joiners stay in emoji', value: '👩\u200d🚀', clean: '👩\u200d🚀'},
    {name: 'joiners stay in Persian', value: 'می\u200cخواهم', clean: 'می\u200cخواهم'},
    {name: 'direction marks are removed', value: '\u200e潮水\u200f\u202a', clean: '潮水'},
    {name: 'direction marks stay beside Hebrew', value: '\u200fים\u200f', clean: '\u200fים\u200f'},
    {name: 'doubly encoded entities are decoded', value: 'a&amp;b&nbsp;c&#39;', clean: "a&b\u00a0c'"},
    {name: 'other ampersands stay', value: 'AT&T &c; &copy', clean: 'AT&T &c; &copy'},
  ])('$name', ({value, clean}) => {
    expect(withoutDebris(value)).toBe(clean)
  })
})

describe('white space in a run', () => {
  it.each([
    {name: 'becomes one space', run: ['a \t\n  b'], out: 'a b'},
    {name: 'is removed at the ends', run: [' \u3000a\u00a0 '], out: 'a'},
    {name: 'is not doubled across elements', run: ['a ', element('em', [text(' b ')]), ' c'], out: 'a b c'},
    {
      name: 'is removed at the ends across elements',
      run: [' ', element('em', [text('\u00a0')]), ' a', element('em', [text(' ')]), '\u00a0'],
      out: 'a',
    },
    {name: 'is removed around a line break', run: ['a \u3000', element('br'), '\u00a0 b'], out: 'a\nb'},
    {name: 'that does not break stays', run: ['10\u00a0km'], out: '10\u00a0km'},
    {name: 'of two full-width spaces becomes one', run: ['甲\u3000\u3000乙'], out: '甲\u3000乙'},
    {name: 'of one full-width space stays', run: ['甲\u3000乙'], out: '甲\u3000乙'},
  ])('$name', ({run, out}) => {
    expect(collapsed(run)).toBe(out)
  })

  it.each([
    {name: 'is removed beside a Han character', run: ['甲\n   乙'], out: '甲乙'},
    {name: 'is removed beside full-width punctuation', run: ['(a)，\n  b'], out: '(a)，b'},
    {name: 'is removed across elements', run: ['甲\n  ', element('em', [text('\n  乙\n')]), '\n丙'], out: '甲乙丙'},
    {name: 'stays between Latin words', run: ['high\n  tide'], out: 'high tide'},
    {name: 'without a line break stays', run: ['甲 乙'], out: '甲 乙'},
  ])('of a pretty-printed body $name', ({run, out}) => {
    expect(collapsed(run, true)).toBe(out)
  })
})

describe('line breaks in a run', () => {
  const split = (...nodes: readonly string[]): string[] =>
    splitAtBreaks(nodes.map((node) => (node === '/' ? element('br') : text(node)))).map((part) =>
      textOf(element('p', part)),
    )

  it.each([
    {name: 'one is kept', nodes: ['a', '/', 'b'], out: ['a\nb']},
    {name: 'two end a paragraph', nodes: ['a', '/', '/', 'b'], out: ['a', 'b']},
    {
      name: 'white space between them does not count',
      nodes: ['a', '/', ' \u3000', '/', '\n', '/', 'b'],
      out: ['a', 'b'],
    },
    {name: 'at the ends they are removed', nodes: ['/', '/', 'a', '/'], out: ['a']},
    {name: 'alone they make no paragraph', nodes: ['/', ' ', '/'], out: []},
  ])('$name', ({nodes, out}) => {
    expect(split(...nodes)).toEqual(out)
  })
})
