import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/model/article.ts'
import {isWebPage} from '../../src/pages/page.ts'
import {planPages} from '../../src/pages/plan.ts'
import {MONTH_DAYS} from '../../src/time/calendar.ts'
import {archive, article, catalogue} from '../support/articles.ts'

const many = (count: number, at: string | null): readonly Article[] =>
  Array.from({length: count}, (_, n) =>
    article({url: `https://lake.example/${at}-${n}`, at, title: `${n}`, file: `${at}-${n}.txt`}),
  )

const addressesOf = (articles: readonly Article[], hasSiteUrl = true): readonly string[] =>
  planPages(catalogue(articles), hasSiteUrl).map(({address}) => address)

/** The pages of all dates, which every site has. */
const dates = ['on/index.html', ...MONTH_DAYS.map((monthDay) => `on/${monthDay}.html`)]

describe('the plan of a site', () => {
  it('has the pages of every site even without articles', () => {
    expect(addressesOf([], false)).toEqual([
      'index.html',
      'calendar.html',
      'outlets.html',
      'overview.html',
      'topics.html',
      'about.html',
      'report.html',
      '404.html',
      ...dates,
      'feed.xml',
      'feed.json',
    ])
  })

  it('has a page for every year, month, day, outlet and article', () => {
    const [dated, undated] = [
      article({url: 'https://lake.example/a'}),
      article({url: 'https://bay.example/b', at: null}),
    ]
    expect(addressesOf([dated, undated])).toEqual([
      'index.html',
      'calendar.html',
      'outlets.html',
      'overview.html',
      'topics.html',
      'about.html',
      'report.html',
      '404.html',
      '2023/index.html',
      '2023/11/index.html',
      '2023/11/14.html',
      'undated.html',
      ...dates,
      'bay-example/index.html',
      'lake-example/index.html',
      'lake-example/2023-11.html',
      dated.address,
      undated.address,
      'feed.xml',
      'bay-example/feed.xml',
      'lake-example/feed.xml',
      'feed.json',
      'bay-example/feed.json',
      'lake-example/feed.json',
      '2023/11.bib',
      '2023/11.ris',
      '2023/11.json',
      'undated.bib',
      'undated.ris',
      'undated.json',
      'sitemap.xml',
      'sitemap/2023.xml',
      'sitemap/undated.xml',
    ])
  })

  it('has no sitemap if the site’s address is not configured, as it needs absolute addresses', () => {
    expect(addressesOf([article()], false).filter((address) => address.includes('sitemap'))).toEqual([])
  })

  it('splits days, months of outlets and undated articles at 300', () => {
    const planned = addressesOf([...many(301, '2023-04-19'), ...many(300, '2023-05-01'), ...many(601, null)])
    const starting = (start: string) => planned.filter((address) => address.startsWith(start)).sort()
    expect(starting('2023/04/19')).toEqual(['2023/04/19-2.html', '2023/04/19.html'])
    expect(starting('2023/05/01')).toEqual(['2023/05/01.html'])
    expect(starting('lake-example/2023-')).toEqual([
      'lake-example/2023-04-2.html',
      'lake-example/2023-04.html',
      'lake-example/2023-05.html',
    ])
    expect(starting('undated')).toEqual([
      'undated-2.html',
      'undated-3.html',
      'undated.bib',
      'undated.html',
      'undated.json',
      'undated.ris',
    ])
  })

  it('has no address twice, even on disks that ignore case', () => {
    const odd = ['index', 'feed', '2023-04', 'INDEX', 'a', 'A', '2023-11', '404'].map((name) => ({
      ...article({url: `https://dw.com/${name}`}),
    }))
    const planned = addressesOf([...odd, ...many(3, '2023-11-14')]).map((address) => address.toLowerCase())
    expect(new Set(planned).size).toBe(planned.length)
  })

  it('does not depend on the order of the seeds', () => {
    const articles = [...many(4, '2023-04-19'), ...many(3, '2023-04-18'), ...many(2, null)]
    expect(addressesOf([...articles].reverse())).toEqual(addressesOf(articles))
  })

  it('distinguishes web pages from files for programs', () => {
    const {pages} = archive([article()], {siteUrl: 'https://x.example/'})
    const programs = pages.filter((page) => !isWebPage(page)).map(({kind}) => kind)
    expect(new Set(programs)).toEqual(new Set(['atom', 'jsonFeed', 'citations', 'sitemap', 'sitemapIndex']))
  })
})
