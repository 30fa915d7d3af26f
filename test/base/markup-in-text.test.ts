import {describe, expect, it} from 'vitest'
import {plainWords} from '../../src/base/markup-in-text.ts'
import {clean} from '../body/readable.ts'

describe('the words of an attribute', () => {
  it.each([
    {text: '<p>A <b>boat</b></p>', words: 'A boat'},
    {text: '&lt;em&gt;A boat&lt;/em&gt;', words: 'A boat'},
    {text: ' A\n boat ', words: 'A boat'},
    {text: 'A &amp; B < C', words: 'A & B < C'},
    {text: '', words: ''},
  ])('are plain: $text', ({text, words}) => {
    expect(plainWords(text)).toBe(words)
  })

  it('are plain in alternative texts and in titles of players', () => {
    const {figures, embeds} = clean(
      '<img src="https://bay.example/1.jpg" alt="<p>A boat</p>"><iframe src="https://bay.example/x" title="Rain &lt;i&gt;fog&lt;/i&gt;"></iframe>',
    )
    expect(figures.map(({alt}) => alt)).toEqual(['A boat'])
    expect(embeds.map(({title}) => title)).toEqual(['Rain fog'])
  })
})
