import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Cited} from '../../src/citation/cited.ts'
import {citationsIn} from '../../src/citation/in-page.ts'
import {newsOf} from '../../src/citation/linked-data.ts'
import type {Lang} from '../../src/model/brand.ts'
import {launchBrowser} from '../support/browser.ts'
import {readPage} from '../support/crawl.ts'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'
import {startHost} from '../support/web.ts'

let browser: Browser
let site = ''
let tab: Page
let articles: readonly string[]

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), sampleSite({language: 'en'})])
  articles = [...examplesOf(site)].filter(([kind]) => kind.startsWith('article')).map(([, path]) => path)
  tab = await browser.newPage()
})
afterAll(() => browser?.close())

const urlOf = (path: string): string => pathToFileURL(join(site, path)).href

const linkedDataOf = (path: string): string =>
  readPage(site, path).page.find('script', {type: 'application/ld+json'})[0]?.text ?? ''

/** The notations that a page shows after a click on its citations. */
async function shownNotations(own: Page): Promise<readonly {form: string; text: string}[]> {
  await own.locator('.cite summary').click()
  await own.locator('.cite h2').nth(6).waitFor()
  return own.evaluate(() =>
    [...document.querySelectorAll('.cite pre')].map((pre) => ({
      form: pre.previousElementSibling?.previousElementSibling?.textContent ?? '',
      text: pre.textContent ?? '',
    })),
  )
}

const byForm = (one: {readonly form: string}, other: {readonly form: string}): number =>
  one.form < other.form ? -1 : 1

/** Any article, with characters that have a meaning in some notation or in JSON within HTML. */
const anyCited = fc.record({
  id: fc.constantFrom('lake:a-1', 'lake:雾'),
  title: fc
    .array(fc.constantFrom('雾', 'a', '{', '|', ']', '\\', '%', "''", '"', '“', '</script>', '~~~~', '😀'))
    .map((all) => all.join('')),
  lang: fc.constantFrom('zh-Hans' as Lang, 'zh-Hant' as Lang, 'en' as Lang, 'ar' as Lang, 'und' as Lang),
  authors: fc.array(fc.constantFrom('林一', 'Ann {Lee}', 'B | C', "O'Hara"), {maxLength: 5}),
  newspaper: fc.constantFrom('湖畔报', 'A & B {Times} | 100 %'),
  published: fc.constantFrom('2023-04-19' as const, '0033-12-31' as const, null),
  url: fc.constantFrom('https://lake.example/a|b?c={d}&e=[f]#g%20h', 'https://lake.example/%E9%9B%BE'),
  accessed: fc.constantFrom('2023-04-20' as const, null),
  archive: fc.constantFrom({name: '湖畔旧闻', url: 'https://old.example/lake/a-1.html'}, null),
}) satisfies fc.Arbitrary<Cited>

describe('the notations of a citation', () => {
  it('are in the browser what they are in Node', async () => {
    const all = fc.sample(anyCited, 500).map((cited) => JSON.stringify(newsOf(cited, null)))
    await tab.goto('about:blank')
    await tab.addScriptTag({path: join(site, 'assets/cite.js')})
    const inBrowser = await tab.evaluate((texts) => {
      const {backfileCitations} = globalThis as unknown as {backfileCitations: {citationsIn: (text: string) => unknown}}
      return texts.map((text) => backfileCitations.citationsIn(text))
    }, all)
    expect(inBrowser).toEqual(all.map(citationsIn))
  })

  it('are shown once each when a reader opens them, on pages from a disk', async () => {
    expect(articles.length).toBeGreaterThan(4)
    for (const path of articles) {
      await tab.goto(urlOf(path))
      expect([...(await shownNotations(tab))].sort(byForm), path).toEqual(
        [...citationsIn(linkedDataOf(path))].sort(byForm),
      )
    }
  })

  it('are shown under the policy of pages that a server serves', async () => {
    const host = await startHost('/paper/')
    host.serve(site)
    const [path = ''] = articles
    await tab.goto(host.url + path)
    expect(await shownNotations(tab)).toHaveLength(7)
  })

  it('are in the files to which the page links', async () => {
    for (const path of articles) {
      const files = readPage(site, path)
        .page.find('a', {})
        .flatMap(({attributes: {href}}) =>
          /\.(?:bib|ris|json)$/.test(href ?? '') && !href?.endsWith('feed.json') ? [href ?? ''] : [],
        )
      expect(files, path).toHaveLength(3)
      const texts = files.map((href) => readFileSync(new URL(href, urlOf(path)), 'utf8'))
      const notations = new Map(citationsIn(linkedDataOf(path)).map(({form, text}) => [form, text]))
      expect(texts[0], path).toContain(notations.get('BibTeX'))
      expect(texts[1], path).toContain(notations.get('RIS'))
      expect(JSON.parse(texts[2] ?? ''), path).toContainEqual(JSON.parse(notations.get('CSL-JSON') ?? '')[0])
    }
  })
})

describe('an article in the browser', () => {
  it('names its newspaper, authors, day and language for citation managers', async () => {
    for (const path of articles) {
      await tab.goto(urlOf(path))
      const names = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name^="dc."]')].map(({name, content}) => [name, content]),
      )
      const {headline, publisher, author = [], datePublished, inLanguage} = JSON.parse(linkedDataOf(path))
      expect(names, path).toEqual([
        ['dc.type', 'newspaperArticle'],
        ['dc.title', headline],
        ['dc.source', publisher.name],
        ...(datePublished ? [['dc.date', datePublished.slice(0, 10)]] : []),
        ['dc.language', inLanguage],
        ...author.map(({name}: {name: string}) => ['dc.creator', name]),
      ])
    }
  })
})
