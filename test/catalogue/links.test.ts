import {describe, expect, it} from 'vitest'
import type {Article, Outbound} from '../../src/model/article.ts'
import type {ArticleId, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import {article, catalogue} from '../support/articles.ts'

const byUrl = (url: string): Outbound => ({url: url as SafeUrl, key: url as UrlKey, id: null})
const byId = ({id}: Article): Outbound => ({
  url: 'https://elsewhere.example/' as SafeUrl,
  key: 'https://elsewhere.example/' as UrlKey,
  id,
})

const ferry = article({url: 'https://lake.example/ferry', title: '渡船', file: 'ferry'})
const linking = (name: string, at: string | null, ...links: readonly Outbound[]): Article =>
  article({url: `https://bay.example/${name}`, title: name, at, file: name, body: {links}})

const mentioning = (articles: readonly Article[], id: ArticleId = ferry.id): readonly string[] =>
  catalogue(articles)
    .mentions(id)
    .map((entry) => entry.article.title)

describe('the links of an article', () => {
  it('lead, in order, to the articles with their ids or addresses', () => {
    const other = article({url: 'https://lake.example/other', title: '码头', file: 'other'})
    const own = linking(
      'a',
      '2023-03-01',
      byUrl('https://lake.example/other'),
      byId(ferry),
      byUrl('https://nowhere.example/'),
      byUrl('https://lake.example/ferry'),
      byUrl('https://bay.example/a'),
      byId(other),
    )
    const shown = catalogue([own, ferry, other])
    const entry = shown.named(own.id)
    const titles = entry && shown.targets(entry).map((target) => target?.article.title ?? null)
    // A link to the article itself leads nowhere.
    expect(titles).toEqual(['码头', '渡船', null, '渡船', null, '码头'])
  })

  it('are empty without links', () => {
    const shown = catalogue([ferry])
    const entry = shown.named(ferry.id)
    expect(entry && shown.targets(entry)).toEqual([])
  })
})

describe('the backlinks of an article', () => {
  it('are the articles that link to its id or address, oldest first, undated ones last', () => {
    const articles = [
      linking('c', '2023-03-03', byId(ferry)),
      linking('a', '2023-03-01', byUrl('https://lake.example/ferry')),
      linking('n', null, byId(ferry)),
      linking('b', '2023-03-02', byUrl('https://lake.example/other')),
      ferry,
    ]
    expect(mentioning(articles)).toEqual(['a', 'c', 'n'])
    expect(mentioning(articles.toReversed())).toEqual(['a', 'c', 'n'])
  })

  it('are sorted by id if their times are equal', () => {
    const batch = [...'dbca'].map((name) => linking(name, '2023-03-01', byId(ferry)))
    const ids = (articles: readonly Article[]) =>
      catalogue([ferry, ...articles])
        .mentions(ferry.id)
        .map((entry) => entry.article.id as string)
    expect(ids(batch)).toEqual(batch.map(({id}) => id as string).toSorted())
  })

  it('contain an article once, however many links it has', () => {
    expect(mentioning([ferry, linking('a', '2023-03-01', byId(ferry), byUrl('https://lake.example/ferry'))])).toEqual([
      'a',
    ])
  })

  it('do not contain itself, by any address or version', () => {
    const own = (at: string, file: string): Article => ({
      ...article({url: `https://lake.example/${file}`, title: file, at, file, body: {links: [byId(ferry)]}}),
      id: ferry.id,
    })
    const linked = linking('x', '2023-03-01', byUrl('https://lake.example/v1'))
    expect(mentioning([own('2023-01-01', 'v1'), own('2023-01-02', 'v2'), linked])).toEqual(['x'])
  })

  it('follow from the version shown, not from earlier ones', () => {
    const first = linking('a', '2023-03-01', byId(ferry))
    const plain = linking('a', '2023-03-02')
    const second = {
      ...plain,
      body: {...plain.body, text: `改过的话，比原来的还要长一些。${plain.body.text}`},
      seed: {file: 'z', sha256: 'z'},
    }
    expect(mentioning([ferry, first, second])).toEqual([])
  })

  it('are empty if no article links to it', () => {
    expect(mentioning([ferry])).toEqual([])
    expect(mentioning([ferry], 'lake-example:unknown' as ArticleId)).toEqual([])
  })
})
