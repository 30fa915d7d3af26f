import {describe, expect, it} from 'vitest'
import {articleIn, problemIn} from './seeds.ts'

describe('a body with extreme nesting', () => {
  it.each([
    {name: '100,000 nested elements, never closed', body: `${'<div>'.repeat(100_000)}x`},
    {name: '100,000 nested elements', body: `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`},
    {name: '100,000 nested inline elements', body: `${'<span>'.repeat(100_000)}x`},
    {
      name: 'formatting that is reopened in each of 3,000 paragraphs',
      body: Array.from({length: 3000}, (_, size) => `<font size=${size}><p>x`).join(''),
    },
  ])('is refused: $name', ({body}) => {
    const {rule, file} = problemIn({body})
    expect({rule, file}).toEqual({rule: 'depth', file: 'tide/1.md'})
  })

  it.each([
    {name: '200 nested elements', body: `${'<div>'.repeat(200)}x`, text: 'x'},
    {name: 'nested quotes', body: `${'<blockquote>'.repeat(100)}x`, text: 'x'},
    {
      name: '300 fonts, closed',
      body: '<font size="2"><p>x</p></font>'.repeat(300),
      text: Array(300).fill('x').join('\n'),
    },
  ])('is cleaned below the limit: $name', ({body, text}) => {
    expect(articleIn({body}).article.body.text).toBe(text)
  })
})

describe('a body of 10 MB', () => {
  const sentence = '海面很平，没有风。'
  it.each([
    {name: 'prose', body: `<p>${sentence.repeat(40)}</p>\n`.repeat(9000), characters: 9000 * 40 * sentence.length},
    {name: 'one text', body: sentence.repeat(370_000), characters: 370_000 * sentence.length},
    {name: 'white space', body: `<p>${' '.repeat(5_000_000)}x${'\u00a0'.repeat(2_500_000)}</p>`, characters: 1},
  ])('is cleaned: $name', ({body, characters}) => {
    expect(articleIn({body}).article.body.text.replaceAll('\n', '')).toHaveLength(characters)
  })

  it('keeps all its lines, also more than a call may have arguments', () => {
    const {text} = articleIn({body: '海<br><br>'.repeat(130_000)}).article.body
    expect(text.split('\n')).toHaveLength(130_000)
  })
})
