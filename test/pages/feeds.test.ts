import {describe, expect, it} from 'vitest'
import type {UserConfig} from '../../src/config/index.ts'
import type {Article} from '../../src/model/article.ts'
import type {ArticleId} from '../../src/model/brand.ts'
import {urnOf} from '../../src/pages/feeds.ts'
import {archive, article, pageIn, printed} from '../support/articles.ts'
import {named, parseXml, type XmlElement} from '../support/xml.ts'

const siteUrl = 'https://x.example/news/'

function feed(
  kind: 'atom' | 'jsonFeed',
  articles: readonly Article[],
  settings: UserConfig = {siteUrl},
  slug: string | null = null,
) {
  const shown = archive(articles, settings)
  return printed(pageIn(shown, kind, {slug}), shown)
}

const atom = (...given: readonly [readonly Article[], UserConfig?, (string | null)?]): XmlElement => {
  const [articles, settings, slug] = given
  return parseXml(feed('atom', articles, settings, slug))
}

const text = (element: XmlElement | undefined, name: string): string | undefined =>
  element && named(element, name)[0]?.text
const links = (element: XmlElement, rel: string) =>
  named(element, 'link')
    .filter(({attributes}) => (attributes.rel ?? 'alternate') === rel)
    .map(({attributes}) => attributes.href)

const at = (n: number, fields: Parameters<typeof article>[0] = {}): Article =>
  article({
    url: `https://lake.example/${n}`,
    at: new Date(Date.UTC(2023, 0, 1, n)).toISOString(),
    title: `第 ${n} 条`,
    file: `${n}`,
    ...fields,
  })

describe('an Atom feed', () => {
  it('has what RFC 4287 requires, newest entry first', () => {
    const root = atom([at(1), at(3), at(2)])
    expect([root.name, root.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(text(root, 'id')).toMatch(/^(?:https|urn):/)
    expect(text(root, 'title')).toBe('旧闻馆')
    expect(text(root, 'updated')).toMatch(/^2023-01-01T03:00:00(?:\.000)?Z$/)
    const entries = named(root, 'entry')
    expect(entries.map((entry) => text(entry, 'title'))).toEqual(['第 3 条', '第 2 条', '第 1 条'])
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated']) expect(named(entry, name), name).toHaveLength(1)
      expect(text(entry, 'id')).toMatch(/^urn:uuid:/)
      expect(Number.isNaN(Date.parse(text(entry, 'updated') ?? ''))).toBe(false)
      expect(named(entry, 'author').map((author) => text(author, 'name'))).toEqual(['lake.example'])
      for (const {attributes} of named(entry, 'category')) expect(attributes.term).not.toBe('')
      expect(links(entry, 'alternate')).toHaveLength(1)
    }
    expect(new Set(entries.map((entry) => text(entry, 'id'))).size).toBe(3)
  })

  it('has absolute links if the site’s address is configured', () => {
    const own = at(1)
    const root = atom([own])
    expect(links(root, 'self')).toEqual([`${siteUrl}feed.xml`])
    expect(links(root, 'alternate')).toEqual([`${siteUrl}index.html`])
    expect(named(root, 'entry').flatMap((entry) => links(entry, 'alternate'))).toEqual([`${siteUrl}${own.address}`])
  })

  it('has links relative to the feed otherwise', () => {
    const own = at(1)
    const root = atom([own], {}, 'lake-example')
    expect(links(root, 'alternate')).toEqual(['index.html'])
    expect(named(root, 'entry').flatMap((entry) => links(entry, 'alternate'))).toEqual([own.address.split('/').at(-1)])
  })

  it('has only the articles of its outlet, and the outlet’s name', () => {
    const root = atom([at(1), at(2, {url: 'https://bay.example/2'})], {siteUrl}, 'bay-example')
    expect(named(root, 'entry').map((entry) => text(entry, 'title'))).toEqual(['第 2 条'])
    expect(text(root, 'title')).toContain('bay.example')
  })

  it('has the 50 newest articles, and none without a date', () => {
    const root = atom([...Array.from({length: 60}, (_, n) => at(n)), at(99, {at: null})])
    const shown = named(root, 'entry').map((entry) => text(entry, 'title'))
    expect(shown).toEqual(Array.from({length: 50}, (_, n) => `第 ${59 - n} 条`))
  })

  it('is without entries if there are no articles, and dated 1970', () => {
    const root = atom([])
    expect(named(root, 'entry')).toEqual([])
    expect(text(root, 'updated')).toMatch(/^1970-01-01T00:00:00/)
  })

  it('is well-formed and has the exact text of any article', () => {
    const title = `<script>alert(1)</script> & "a" 'b' ]]> &lt; 🚢`
    const root = atom([at(1, {title, text: `${title}\0\x01\uFFFF`, byline: ['<b>Ana</b> & Co']})])
    const [entry] = named(root, 'entry')
    expect(text(entry, 'title')).toBe(title)
    expect(text(entry, 'summary')).toContain(title)
    expect(entry && named(entry, 'author').map((author) => text(author, 'name'))).toEqual(['<b>Ana</b> & Co'])
    // The type of these elements is plain text, so feed readers do not parse them as HTML.
    for (const name of ['title', 'summary']) {
      const type = entry && named(entry, name)[0]?.attributes.type
      expect([undefined, 'text']).toContain(type)
    }
  })

  it('is identical for every build and every order of seeds', () => {
    const articles = [at(1), at(2), at(3)]
    expect(feed('atom', [...articles].reverse())).toBe(feed('atom', articles))
    expect(feed('jsonFeed', [...articles].reverse())).toBe(feed('jsonFeed', articles))
  })
})

describe('a JSON feed', () => {
  it('has what JSON Feed 1.1 requires, newest first', () => {
    const own = at(2, {title: '<b> & "c"'})
    const read: unknown = JSON.parse(feed('jsonFeed', [at(1), own]))
    expect(read).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '旧闻馆',
      home_page_url: `${siteUrl}index.html`,
      feed_url: `${siteUrl}feed.json`,
      items: [
        {id: urnOf(own.id), url: `${siteUrl}${own.address}`, title: '<b> & "c"'},
        {id: urnOf(at(1).id), title: '第 1 条'},
      ],
    })
  })

  it('has the same articles under the same names as the Atom feed', () => {
    const articles = Array.from({length: 55}, (_, n) => at(n))
    const {items} = JSON.parse(feed('jsonFeed', articles)) as {items: readonly {id: string}[]}
    expect(items.map(({id}) => id)).toEqual(named(atom(articles), 'entry').map((entry) => text(entry, 'id')))
  })
})

describe('the id of an article in a feed', () => {
  it('is a UUID of version 5, made from the article’s id only', () => {
    const urn = urnOf('dw:a-70000001' as ArticleId)
    expect(urn).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(urnOf('dw:a-70000001' as ArticleId)).toBe(urn)
    expect(urnOf('dw:a-70000002' as ArticleId)).not.toBe(urn)
  })

  it('never changes, as feed readers would show every article as new', () => {
    expect(urnOf('dw:a-70000001' as ArticleId)).toBe('urn:uuid:63c2d476-e56b-5c6d-98da-a336c61e3bec')
  })
})
