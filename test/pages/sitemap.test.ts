import {describe, expect, it} from 'vitest'
import {archive, article, pageIn, printed} from '../support/articles.ts'
import {named, parseXml} from '../support/xml.ts'

const siteUrl = 'https://x.example/news/'
const old = article({url: 'https://lake.example/a', at: '2022-12-31T23:00:00Z'})
const later = article({url: 'https://lake.example/a', at: '2023-01-02T10:00:00Z', text: '改', file: '2'})
const other = article({url: 'https://bay.example/b', at: '2023-05-01T10:00:00Z'})
const undated = article({url: 'https://bay.example/c', at: null})
const shown = archive([old, later, other, undated], {siteUrl: `${siteUrl}`, timeZone: 'Asia/Shanghai'})

const listed = (year: string) => {
  const root = parseXml(printed(pageIn(shown, 'sitemap', {year}), shown))
  expect([root.name, root.attributes.xmlns]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
  return named(root, 'url').map((url) => [named(url, 'loc')[0]?.text, named(url, 'lastmod')[0]?.text])
}

describe('the sitemap', () => {
  it('has one sitemap for each year and one for undated articles', () => {
    const root = parseXml(printed(pageIn(shown, 'sitemapIndex'), shown))
    expect([root.name, root.attributes.xmlns]).toEqual(['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
    expect(named(root, 'sitemap').map((map) => named(map, 'loc')[0]?.text)).toEqual([
      `${siteUrl}sitemap/2023.xml`,
      `${siteUrl}sitemap/undated.xml`,
    ])
  })

  it('lists the calendar pages and articles of a year, with the times of archiving', () => {
    expect(listed('2023')).toEqual([
      [`${siteUrl}2023/index.html`, undefined],
      [`${siteUrl}2023/01/index.html`, undefined],
      [`${siteUrl}2023/05/index.html`, undefined],
      [`${siteUrl}2023/01/01.html`, undefined],
      [`${siteUrl}2023/05/01.html`, undefined],
      [`${siteUrl}${old.address}`, '2023-01-02T10:00:00Z'],
      [`${siteUrl}${other.address}`, '2023-05-01T10:00:00Z'],
    ])
  })

  it('has no times for undated articles', () => {
    expect(listed('undated')).toEqual([[`${siteUrl}${undated.address}`, undefined]])
  })
})
