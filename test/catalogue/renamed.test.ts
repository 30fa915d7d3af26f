import {describe, expect, it} from 'vitest'
import {digest} from '../../src/base/digest.ts'
import type {Article} from '../../src/model/article.ts'
import type {ArticleId, SafeUrl} from '../../src/model/brand.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import {archive, article, catalogue, pageIn, printed} from '../support/articles.ts'

let files = 0
/** An article of a weekly whose ids are a date and a slug. */
const weekly = (day: string, slug: string, text = `${day}有雾。`): Article =>
  article({
    url: `https://www.economist.com/leaders/${day.replaceAll('-', '/')}/${slug}`,
    title: slug,
    at: `${day}T09:00:00Z`,
    text,
    file: `weekly/${++files}.md`,
  })

const addressesOf = (articles: readonly Article[]) => catalogue(articles).entries.map((entry) => entry.article.address)

describe('an article that its outlet moved to another day', () => {
  it('is one article, at its first address, with the newest text', () => {
    const moved = [weekly('2023-03-10', 'the-ferry', '第二稿。'), weekly('2023-03-04', 'the-ferry', '初稿。')]
    for (const articles of [moved, [...moved].reverse()]) {
      const {entries} = catalogue(articles)
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        article: {
          id: 'economist:2023-03-04-the-ferry',
          address: 'economist/2023-03-04-the-ferry.html',
          text: digest('第二稿。'),
        },
        merged: 1,
        formerly: ['economist/2023-03-10-the-ferry.html'],
      })
    }
  })

  it('is a separate article a week later, as columns are, or with another slug', () => {
    expect(addressesOf([weekly('2023-03-04', 'the-ferry'), weekly('2023-03-11', 'the-ferry')])).toHaveLength(2)
    expect(addressesOf([weekly('2023-03-04', 'the-ferry'), weekly('2023-03-05', 'a-ferry')])).toHaveLength(2)
  })

  it('does not join two columns through a third between them', () => {
    const columns = ['2023-03-04', '2023-03-09', '2023-03-13'].map((day) => weekly(day, 'the-week'))
    expect(addressesOf(columns)).toEqual(['economist/2023-03-04-the-week.html', 'economist/2023-03-13-the-week.html'])
  })

  it('is found by links to any of its ids', () => {
    const links = ['2023-03-10', '2023-03-04', '2023-03-05'].map((day) => ({
      url: 'https://x.example/' as SafeUrl,
      key: urlKeyOf(new URL('https://x.example/')),
      id: `economist:${day}-the-ferry` as ArticleId,
    }))
    const linking = article({body: {links}})
    const shown = catalogue([weekly('2023-03-04', 'the-ferry'), weekly('2023-03-10', 'the-ferry'), linking])
    const entry = shown.named(linking.id)
    expect(entry && shown.targets(entry).map((target) => target?.article.address)).toEqual([
      'economist/2023-03-04-the-ferry.html',
      'economist/2023-03-04-the-ferry.html',
      undefined,
    ])
  })

  it('is not merged for outlets without this rule', () => {
    const slugs = ['2023/03/04/the-ferry', '2023/03/05/the-ferry'].map((path) =>
      article({url: `https://lake.example/${path}`, file: path}),
    )
    expect(addressesOf(slugs)).toHaveLength(2)
  })

  it('leaves a page at its former address that redirects without a script', () => {
    const shown = archive([weekly('2023-03-04', 'the-ferry'), weekly('2023-03-10', 'the-ferry')])
    const page = pageIn(shown, 'moved')
    expect(page.address).toBe('economist/2023-03-10-the-ferry.html')
    const text = printed(page, shown)
    expect(text).toContain('<meta http-equiv="refresh" content="0; url=2023-03-04-the-ferry.html">')
    expect(text).toContain('<a href="2023-03-04-the-ferry.html"')
    expect(text).toContain('<meta name="robots" content="noindex">')
  })
})
