import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/model/article.ts'
import type {ArticleId, Lang, SafeHtml, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import {articleIn, encodeRecord, shownIn, textIn} from '../../src/store/record-codec.ts'
import {article, figure} from '../support/articles.ts'

const html = (text: string): SafeHtml => text as SafeHtml
const url = 'https://lake.example/b' as SafeUrl

/** An article with a piece of every kind around this text. */
const richWith = (text: string): Article =>
  article({
    text,
    byline: ['Ada'],
    body: {
      pieces: [
        {kind: 'html', html: html(`<p>${text}`)},
        {kind: 'link', at: 0, outside: html(`href="${url}" title="${text}"`)},
        {kind: 'html', html: html('')},
        {kind: 'picture', at: 0, alone: 'lead'},
        {kind: 'embed', at: 0},
        {kind: 'gallery', at: 0},
        {kind: 'seeAlso'},
        {kind: 'html', html: html('</a></p>')},
      ],
      figures: [{...figure(`${url}.jpg`), spares: [url], caption: text}],
      embeds: [{medium: 'video', url, title: text}],
      links: [{url, key: url as string as UrlKey, id: 'lake:b' as ArticleId}],
      galleries: [{title: null, lang: 'zh-Hans' as Lang, items: [{at: 0, title: '', text: 'In the mist.'}]}],
      notes: [{kind: 'credit', text}],
      lead: 0,
      removed: [{element: 'script', reason: 'element', count: 1, characters: 3}],
    },
  })

describe('a record', () => {
  it.each([
    {name: 'ASCII', text: 'Mist in the morning.'},
    {name: 'Latin-1', text: 'Le café au bord du lac'},
    {name: 'Han characters', text: '清晨有雾'},
    {name: 'characters outside the basic plane, and a half of one', text: '🚣 𠮷 \ud83d'},
    {name: 'quotes, line ends and nulls', text: '"\\\n\0\u2028'},
    {name: 'no text', text: ''},
  ])('gives the whole article, and its parts, with $name', ({text}) => {
    const rich = richWith(text)
    const record = encodeRecord(rich)
    expect(articleIn(record)).toEqual(rich)
    expect(textIn(record)).toBe(text)
    const {pieces, galleries, ...rest} = shownIn(record).body
    expect(pieces).toEqual(rich.body.pieces)
    expect(galleries).toEqual([{title: null, items: [{at: 0}]}])
    expect(rest).not.toHaveProperty('text')
  })

  it('has the excerpt of its text, else that of its first gallery image', () => {
    const excerptsOf = (text: string) => {
      const {excerpt, galleryExcerpt} = shownIn(encodeRecord(richWith(text))).body
      return [excerpt, galleryExcerpt]
    }
    expect(excerptsOf('清晨有雾。')).toEqual(['清晨有雾。', ''])
    expect(excerptsOf('')).toEqual(['', 'In the mist.'])
  })

  it.each([0, 8, 9, 60])('that ends after %i bytes is refused', (end) => {
    expect(() => shownIn(encodeRecord(richWith('清晨有雾')).subarray(0, end))).toThrow()
  })
})
