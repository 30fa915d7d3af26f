import {describe, expect, it} from 'vitest'
import {articleIn, problemIn} from './seeds.ts'

describe('a body that no page has', () => {
  it.each([
    {name: '100,000 elements in one another, never closed', body: `${'<div>'.repeat(100_000)}x`},
    {name: '100,000 elements in one another', body: `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`},
    {name: '100,000 inline elements in one another', body: `${'<span>'.repeat(100_000)}x`},
    {
      name: 'formatting that is opened again in each of 3,000 paragraphs',
      body: Array.from({length: 3000}, (_, size) => `<font size=${size}><p>x`).join(''),
    },
  ])('is refused: $name', ({body}) => {
    const {rule, file} = problemIn({body})
    expect({rule, file}).toEqual({rule: 'depth', file: 'tide/1.md'})
  })

  it.each([
    {name: '200 elements in one another', body: `${'<div>'.repeat(200)}x`, text: 'x'},
    {name: 'nested quotes', body: `${'<blockquote>'.repeat(100)}x`, text: 'x'},
    {
      name: '300 fonts, closed',
      body: '<font size="2"><p>x</p></font>'.repeat(300),
      text: Array(300).fill('x').join('\n'),
    },
  ])('is near to one that is cleaned: $name', ({body, text}) => {
    expect(articleIn({body}).article.body.text).toBe(text)
  })
})

describe('10 MB', () => {
  const sentence = '海面很平，没有风。'
  it.each([
    {name: 'of prose', body: `<p>${sentence.repeat(40)}</p>\n`.repeat(9000), characters: 9000 * 40 * sentence.length},
    {name: 'of one text', body: sentence.repeat(370_000), characters: 370_000 * sentence.length},
    {name: 'of white space', body: `<p>${' '.repeat(5_000_000)}x${'\u00a0'.repeat(2_500_000)}</p>`, characters: 1},
  ])('$name are cleaned', ({body, characters}) => {
    expect(articleIn({body}).article.body.text.replaceAll('\n', '')).toHaveLength(characters)
  })

  it('of short lines are all kept, more of them than a call takes arguments', () => {
    const {text} = articleIn({body: '海<br><br>'.repeat(130_000)}).article.body
    expect(text.split('\n')).toHaveLength(130_000)
  })
})
