import {describe, expect, it} from 'vitest'
import type {Article, Embed} from '../../src/model/article.ts'
import type {ArticleId, SafeUrl} from '../../src/model/brand.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import {type ArticleFields, archive, article, catalogue, figure, pageIn, printed, viewOf} from '../support/articles.ts'

const SENTENCE = '清晨有雾，渡船晚了一刻钟才靠岸。'
const LONG = '清晨有雾，船晚了一刻钟。'.repeat(20)

let files = 0
/** An article of one outlet at a path; `at` is a day of April 2023. */
const at = (path: string, day: number, fields: ArticleFields = {}): Article =>
  article({
    url: `https://lake.example/${path}`,
    at: `2023-04-${String(day).padStart(2, '0')}T09:00:00Z`,
    file: `lake/${String(++files).padStart(4, '0')}.md`,
    text: LONG,
    ...fields,
  })

const idsOf = (articles: readonly Article[]): readonly ArticleId[] =>
  catalogue(articles).entries.map((entry) => entry.article.id)

const video = (url: string): Embed => ({medium: 'video', url: url as SafeUrl, title: ''})

describe('an article at two addresses of its outlet', () => {
  const first = at('news/ferry', 1)
  const second = at('harbour/ferry-late', 5)

  it('is one article with the id of the older, in any order of the seeds', () => {
    for (const articles of [
      [first, second],
      [second, first],
    ]) {
      const {entries} = catalogue(articles)
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        article: {id: first.id, address: first.address},
        merged: 1,
        formerly: [second.address],
        ids: [first.id, second.id],
      })
      expect(entries[0]?.versions).toHaveLength(1)
    }
  })

  it('is one article with its id alone, whatever else is read', () => {
    expect(idsOf([first, second, at('news/pier', 2, {text: `${LONG}码头。`})])).toHaveLength(2)
  })

  it.each([
    {name: 'three addresses', articles: [at('a', 1), at('b', 2), at('c', 3)]},
    {name: 'a short text and no picture', articles: [at('a', 1, {text: SENTENCE}), at('b', 2, {text: SENTENCE})]},
    {
      name: 'a short text and the same picture',
      articles: ['a', 'b'].map((path) =>
        at(path, 1, {text: SENTENCE, body: {figures: [figure('https://x.example/1.jpg')]}}),
      ),
    },
    {
      name: 'a long text and another picture',
      articles: ['1', '2'].map((n) => at(n, 1, {body: {figures: [figure(`https://x.example/${n}.jpg`)]}})),
    },
    {
      name: 'the same video',
      articles: ['a', 'b'].map((path) => at(path, 1, {text: SENTENCE, body: {embeds: [video('https://v.example/1')]}})),
    },
    {name: 'no time', articles: [at('a', 1, {at: null}), at('b', 1, {at: null})]},
    {name: 'two copies of each', articles: [at('a', 1), at('a', 2), at('b', 3), at('b', 4)]},
    {
      name: 'another host of the outlet',
      articles: [at('a', 1), {...at('b', 2), url: 'https://news.lake.example/b' as SafeUrl}],
    },
  ])('is one with $name', ({articles}) => {
    expect(idsOf(articles)).toHaveLength(1)
  })

  it.each([
    {name: 'a standing title and another text', articles: [at('a', 1), at('b', 2, {text: `${LONG}码头。`})]},
    {name: 'another title and the same text', articles: [at('a', 1), at('b', 2, {title: '码头'})]},
    {name: 'a standing title and a few words', articles: [at('a', 1, {text: '雾。'}), at('b', 2, {text: '雾。'})]},
    {name: 'a standing title and no text', articles: [at('a', 1, {text: ''}), at('b', 2, {text: ''})]},
    {
      name: 'a standing title and text, and another video',
      articles: ['1', '2'].map((n) => at(n, 1, {body: {embeds: [video(`https://v.example/${n}`)]}})),
    },
    {
      name: 'a standing title and a short text under another picture',
      articles: ['1', '2'].map((n) =>
        at(n, 1, {text: SENTENCE, body: {figures: [figure(`https://x.example/${n}.jpg`)]}}),
      ),
    },
    {
      name: 'the same title and text at another outlet',
      articles: [at('a', 1), at('a', 1, {url: 'https://bay.example/a'})],
    },
  ])('is two with $name', ({articles}) => {
    expect(idsOf(articles)).toHaveLength(2)
  })

  it('is not a page that showed the text of each day once', () => {
    const texts = [1, 2, 3].map((day) => `${LONG}${day}`)
    const days = texts.map((text, n) => at(`day/${n + 1}`, n + 1, {title: '早报', text}))
    const today = texts.map((text, n) => at('today', n + 1, {title: '早报', text}))
    expect(idsOf([...days, ...today])).toHaveLength(4)
  })

  it('is found by links to both addresses and ids', () => {
    const links = [
      'https://www.lake.example/news/ferry/',
      'https://m.lake.example/harbour/ferry-late?utm_source=x',
    ].map((href) => ({url: href as SafeUrl, key: urlKeyOf(new URL(href)), id: null}))
    const byId = [first.id, second.id].map((id) => ({
      url: 'https://x.example/' as SafeUrl,
      key: links[0]?.key ?? urlKeyOf(new URL('https://x.example/')),
      id,
    }))
    const linking = at('linking', 6, {title: '码头', text: '码头。', body: {links: [...links, ...byId]}})
    const shown = catalogue([first, second, linking])
    const entry = shown.named(linking.id)
    expect(entry && shown.targets(entry).map((target) => target?.article.id)).toEqual(Array(4).fill(first.id))
    expect(shown.named(second.id)?.article.id).toBe(first.id)
  })

  it('names its further addresses in its record', () => {
    const shown = archive([first, second])
    expect(viewOf('article', shown)).toMatchObject({original: second.url, elsewhere: [first.url]})
    const text = printed(pageIn(shown, 'article'), shown)
    expect(text).toContain('<a href="https://lake.example/news/ferry" rel="nofollow">')
  })

  it('does not repeat spellings of one address in its record', () => {
    const spelled = at('news/ferry', 2, {url: 'https://www.lake.example/news/ferry/?utm_source=x'})
    expect(viewOf('article', archive([first, spelled])).elsewhere).toEqual([])
  })

  it('leaves a page at the other address that leads to it', () => {
    const shown = archive([first, second])
    expect(pageIn(shown, 'moved').address).toBe(second.address)
    expect(printed(pageIn(shown, 'moved'), shown)).toContain('http-equiv="refresh"')
  })

  it('keeps its history', () => {
    expect(catalogue([first, second]).entries[0]?.history?.elsewhere).toMatchObject([{id: first.id}])
  })
})
