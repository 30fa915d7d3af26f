import {describe, expect, it} from 'vitest'
import type {UserConfig} from '../../src/config/index.ts'
import type {Article, Piece} from '../../src/model/article.ts'
import type {ArticleId, SafeHtml, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import type {Picture} from '../../src/model/picture.ts'
import {archive, article, figure, viewOf} from '../support/articles.ts'

const local: Picture = {
  kind: 'local',
  avif: [],
  jpeg: [],
  animated: [],
  preview: null,
  note: null,
  width: 900,
  height: 600,
  variants: [
    {width: 640, height: 427, address: 'media/ab/ab-640.webp' as never},
    {width: 900, height: 600, address: 'media/ab/ab-900.webp' as never},
  ],
}

function view(
  own: Article,
  others: readonly Article[] = [],
  settings: UserConfig = {},
  pictures = new Map<string, Picture>(),
) {
  return viewOf('article', archive([own, ...others], settings, pictures), {id: own.id})
}

const link = (at: number): Piece => ({
  kind: 'link',
  at,
  outside: 'href="https://bay.example/b" rel="nofollow"' as SafeHtml,
})
const outbound = (url: string, id: string | null = null) => ({
  url: url as SafeUrl,
  key: url as UrlKey,
  id: id as ArticleId | null,
})

describe('the page of an article', () => {
  it('links to its year, month and day', () => {
    const {crumbs} = view(article(), [], {timeZone: 'Asia/Shanghai'})
    expect(crumbs.map(({address}) => address)).toEqual(['2023/index.html', '2023/11/index.html', '2023/11/15.html'])
    expect(view(article({at: null})).crumbs.map(({address}) => address)).toEqual(['undated.html'])
  })

  it('links to its original, and to the nearest copy at the Internet Archive', () => {
    const own = article({url: 'https://www.lake.example/a?x=1'})
    expect(view(own)).toMatchObject({
      original: 'https://www.lake.example/a?x=1',
      originalHost: 'lake.example',
      archiveCopy: 'https://web.archive.org/web/20231114221320/https://www.lake.example/a?x=1',
    })
    expect(view(article({at: null})).archiveCopy).toBe('https://web.archive.org/web/https://lake.example/a-1')
  })

  it('links to its neighbours in time and in its outlet', () => {
    const other = (url: string, at: string) => article({url, at, title: url, file: url})
    const read = view(article(), [
      other('https://lake.example/0', '2023-11-13'),
      other('https://bay.example/1', '2023-11-14'),
      other('https://bay.example/2', '2023-11-16'),
    ])
    expect([read.earlier, read.later, read.earlierInOutlet, read.laterInOutlet].map((near) => near?.title)).toEqual([
      'https://bay.example/1',
      'https://bay.example/2',
      'https://lake.example/0',
      undefined,
    ])
  })

  it('shows every version with its seed, and the other titles', () => {
    const own = article({title: '旧题', file: 'a/1.txt'})
    const read = view(own, [article({title: '新题', at: '2023-11-15T00:00:00Z', file: 'a/2.txt'})])
    expect(read.line.title).toBe('新题')
    expect(read.versions.map(({title, file}) => [title, file])).toEqual([
      ['旧题', 'a/1.txt'],
      ['新题', 'a/2.txt'],
    ])
    expect(read.alternates).toEqual(['旧题'])
  })
})

describe('a link in a body', () => {
  const target = article({url: 'https://bay.example/b', title: '码头'})
  const linking = (to: ReturnType<typeof outbound>) => article({body: {pieces: [link(0)], links: [to]}})

  it('leads into the archive if its target is there, by id or by address', () => {
    const inside = [{kind: 'link', address: target.address}]
    expect(view(linking(outbound('https://elsewhere.example/', target.id)), [target]).body).toEqual(inside)
    expect(view(linking(outbound('https://bay.example/b')), [target]).body).toEqual(inside)
  })

  it('leads out of the archive otherwise, with the sanitized attributes', () => {
    expect(view(linking(outbound('https://bay.example/b'))).body).toEqual([
      {kind: 'html', html: '<a href="https://bay.example/b" rel="nofollow">'},
    ])
  })

  it('leads out of the archive if it would lead to the page itself', () => {
    expect(view(linking(outbound('https://lake.example/a-1'))).body[0]?.kind).toBe('html')
  })
})

describe('an image in a body', () => {
  const key = 'https://img.example/1.jpg'
  const pictured = article({
    body: {pieces: [{kind: 'picture', at: 0, alone: null}], figures: [figure(key, {alt: '雾中的船'})], lead: 0},
  })

  it('is the stored one if there is one', () => {
    const read = view(pictured, [], {}, new Map([[key, local]]))
    expect(read.body).toEqual([{kind: 'picture', picture: local, alt: '雾中的船', first: true, alone: null}])
    expect(read.pictures).toEqual({stored: 1, all: 1})
  })

  it.each([
    'absent',
    'vector',
    'damaged',
  ] as const)('is replaced by its address and the reason if it is missing: %s', (reason) => {
    const read = view(pictured, [], {}, new Map([[key, {kind: 'missing', reason}]]))
    expect(read.body).toEqual([
      {
        kind: 'missing',
        reason,
        alt: '雾中的船',
        alone: null,
        original: key,
        copy: `https://web.archive.org/web/20231114221320/${key}`,
      },
    ])
    expect(read.pictures).toEqual({stored: 0, all: 1})
  })
})

describe('the linked data of an article', () => {
  it('is a schema.org NewsArticle', () => {
    const own = article({byline: ['安娜'], tags: ['湖'], section: '水上'})
    expect(view(own).linkedData).toMatchObject({
      '@type': 'NewsArticle',
      headline: '湖上的船',
      inLanguage: 'zh-Hans',
      datePublished: '2023-11-14T22:13:20Z',
      author: [{'@type': 'Person', name: '安娜'}],
      url: 'https://lake.example/a-1',
      identifier: own.id,
      articleSection: '水上',
      keywords: ['湖'],
    })
  })

  it('has images only if their addresses can be absolute', () => {
    const key = 'https://img.example/1.jpg'
    const own = article({body: {figures: [figure(key)]}})
    const pictures = new Map([[key, local]])
    expect(view(own, [], {siteUrl: 'https://x.example/'}, pictures).linkedData).toMatchObject({
      image: ['https://x.example/media/ab/ab-900.webp'],
    })
    expect(view(own, [], {}, pictures).linkedData).not.toHaveProperty('image')
  })
})
