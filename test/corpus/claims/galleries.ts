import {describe, expect, it} from 'vitest'
import type {Article} from '../../../src/model/article.ts'
import {itemsBehind, itemsOfPage, titlesOf, wordsOfItems} from '../census/galleries.ts'
import {galleryLanguageIn, languageIn} from '../census/language.ts'
import {type RawFile, squeezed} from '../census/raw.ts'
import {isVideoPage} from '../census/topics/embeds.ts'
import {articleOf, corpus, differing, ofOutlet, times} from './reading.ts'

const isPage = ({quality}: Article): boolean => quality.kind === 'gallery'
const sizesOf = ({body}: Article): readonly number[] => body.galleries.map(({items}) => items.length)

describe('galleries', () => {
  it('have the title and the number of pictures that the seed states', () => {
    const attached = ofOutlet('dw').filter((file) => itemsBehind(file).length > 0)
    expect([attached.length, times('gallery behind an h3: galleries', 'dw')]).toEqual([40, 42])
    expect(times('items of galleries behind an h3', 'dw')).toBe(473)
    expect(
      differing(
        (file) => [titlesOf(file), itemsBehind(file)],
        (article) => [article.body.galleries.map(({title}) => title), sizesOf(article)],
        attached,
      ),
    ).toEqual([])
  })

  it('make the page a gallery page if the body has nothing else', () => {
    const pages = ofOutlet('dw').filter((file) => itemsOfPage(file) > 0)
    expect([pages.length, times('items of gallery pages', 'dw')]).toEqual([17, 174])
    expect(
      differing(
        (file) => [true, [itemsOfPage(file)]],
        (article) => [isPage(article), sizesOf(article)],
        pages,
      ),
    ).toEqual([])
  })

  it('have the bold name and the following text of each item', () => {
    expect(corpus.files.flatMap(wordsOfItems)).toHaveLength(473 + 174)
    expect(
      differing(
        (file) => wordsOfItems(file).map(([name, text]) => [squeezed(name), squeezed(text).replace(/^：/, '')]),
        ({body}) =>
          body.galleries.flatMap(({items}) => items.map(({title, text}) => [squeezed(title), squeezed(text)])),
      ),
    ).toEqual([])
  })

  it('show each item with its picture', () => {
    const captions = ({body}: Article) =>
      body.galleries.flatMap(({items}) => items.map(({at}) => squeezed(body.figures[at]?.caption ?? '')))
    const words = (file: RawFile) =>
      wordsOfItems(file).map(([name, text]) => squeezed(`${name}：${text.replace(/^：/, '')}`))
    expect(differing(words, captions, ofOutlet('dw'))).toEqual([])
  })

  it('have their own language', () => {
    const files = ofOutlet('dw').filter((file) => galleryLanguageIn(file) !== null)
    expect(files).toHaveLength(40 + 17)
    expect(
      differing(
        (file) => [galleryLanguageIn(file)],
        ({body}) => [...new Set(body.galleries.map(({lang}) => lang))],
        files,
      ),
    ).toEqual([])
    const other = files.map(articleOf).filter(({lang, body}) => body.galleries.some((gallery) => gallery.lang !== lang))
    expect(other).toHaveLength(times('gallery in another language than its article', 'dw'))
    expect(differing(languageIn, ({lang}) => lang, files)).toEqual([])
  })
})

describe('a page of DW', () => {
  it('states a time or is a video page or a gallery page', () => {
    const parts = [times('bodies that state a time', 'dw'), times('video page', 'dw'), times('gallery page', 'dw')]
    expect(parts).toEqual([231, 19, 17])
    expect(
      differing(
        (file) => (isVideoPage(file) ? 'video' : itemsOfPage(file) > 0 ? 'gallery' : 'article'),
        ({quality}) => quality.kind,
        ofOutlet('dw'),
      ),
    ).toEqual([])
  })
})
