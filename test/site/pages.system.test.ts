import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {contrast} from '../support/contrast.ts'
import {readPage} from '../support/crawl.ts'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'
import {pagesOf} from '../support/tree.ts'
import {loadPictures, measureShift, PARTIAL_PAINT, scrollThrough, shiftOf, type Visited, visit} from './visit.ts'

let site = ''
let browser: Browser
let report: {readonly seeds: {readonly published: number}; readonly images: {readonly localized: number}}
let paths: readonly string[]
/** One page of each kind: the fullest. A moved page, which redirects at once, is left out. */
let kinds: readonly string[]

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), sampleSite()])
  paths = pagesOf(site)
  report = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'))
  kinds = [...examplesOf(site)].filter(([kind]) => kind !== 'moved').map(([, path]) => path)
})
afterAll(() => browser?.close())

const urlOf = (path: string): string => pathToFileURL(join(site, path)).href

describe('every kind of page, opened from disk', () => {
  let found: Visited

  beforeAll(async () => {
    found = await visit(browser, site, kinds)
  })

  it('logs nothing and loads everything from disk', () => {
    expect(found.log).toEqual([])
    // Each page and its style sheet, except for the page with an inline style.
    expect(found.loaded).toBeGreaterThanOrEqual(kinds.length * 2 - 1)
    expect(kinds.length).toBeGreaterThan(20)
    expect(found.pictures).toBeGreaterThan(20)
  })

  it('does not shift while it loads and is scrolled through', () => {
    expect(found.shift).toEqual([])
  })

  it('needs no sideways scrolling at 320, 390 and 1280 px', () => {
    expect(found.width).toEqual([])
  })

  it('needs no sideways scrolling with text of twice the size at 390 and 1280 px', () => {
    expect(found.largeText).toEqual([])
  })

  it('has one main part, one main heading, a title, a language and named images', () => {
    expect(found.structure).toEqual([])
  })

  it('does not shift if its pictures do not load', async () => {
    const tab = await browser.newPage({viewport: {width: 1280, height: 800}})
    await tab.route(/\.(?:webp|avif|jpe?g|png)$/, (route) => route.abort())
    await measureShift(tab)
    const jumps: string[] = []
    let opened = 0
    for (const path of kinds) {
      if (!readPage(site, path).resources.some((address) => address.endsWith('.webp'))) continue
      opened++
      await tab.goto(urlOf(path))
      await scrollThrough(tab)
      const {broken} = await loadPictures(tab)
      if (broken === 0) jumps.push(`${path}: shows its pictures`)
      const shift = await shiftOf(tab)
      if (shift > PARTIAL_PAINT) jumps.push(`${path}: jumps by ${shift}`)
    }
    expect(jumps).toEqual([])
    expect(opened).toBeGreaterThan(4)
    await tab.close()
  })
})

describe('every page', () => {
  it('without scripts, every article is at most four clicks from the front page', () => {
    const clicks = new Map([['index.html', 0]])
    const articles = new Set<string>()
    const pictures = new Set<string>()
    for (let n = 0, level = ['index.html']; level.length > 0; n++) {
      const next = new Set<string>()
      for (const path of level) {
        // The pages of dates are all alike; the links of those of May are enough.
        if (/^on\/\d/.test(path) && !path.startsWith('on/05')) continue
        const {links, page, resources} = readPage(site, path)
        if (page.find('script', {type: 'application/ld+json'}).length > 0) articles.add(path)
        for (const address of resources)
          if (/\bmedia\//.test(address)) pictures.add(address.replace(/^.*\/|[-.][^/]*$/g, ''))
        for (const link of links) if (link.endsWith('.html') && !clicks.has(link)) next.add(link)
      }
      level = [...next]
      for (const path of level) clicks.set(path, n + 1)
    }
    expect(articles.size).toBe(report.seeds.published)
    expect([...articles].filter((path) => (clicks.get(path) ?? 99) > 4)).toEqual([])
    // Every page is linked, except the page for missing addresses.
    expect(paths.filter((path) => !clicks.has(path))).toEqual(['404.html'])
    expect(pictures.size).toBe(report.images.localized)
  })
})

describe('accessibility', () => {
  let tab: Page
  beforeAll(async () => {
    tab = await browser.newPage()
  })

  it('the first Tab leads past the navigation', async () => {
    await tab.goto(urlOf('index.html'))
    await tab.keyboard.press('Tab')
    const skip = tab.locator('a:focus')
    expect(await skip.getAttribute('href')).toBe('#content')
    const box = await skip.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    await tab.keyboard.press('Enter')
    expect(new URL(tab.url()).hash).toBe('#content')
    await tab.keyboard.press('Tab')
    expect(await tab.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content')
  })

  it('an Arabic article is right-to-left, and the page around it follows the interface', async () => {
    const [arabic = ''] = paths.filter((path) => /^almina\/\d{6,}\.html$/.test(path))
    await tab.goto(urlOf(arabic))
    expect(await tab.locator('article').getAttribute('lang')).toBe('ar')
    const direction = (selector: string) =>
      tab
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction)
    expect(await direction('article h1')).toBe('rtl')
    expect(await direction('.body p')).toBe('rtl')
    expect(await direction('body > header')).toBe('ltr')
  })

  it('text keeps its contrast in both themes', async () => {
    await tab.goto(urlOf('index.html'))
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({colorScheme})
      const [paper = '', ...inks] = await tab.evaluate(() => {
        const colorOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body).color
        return [
          getComputedStyle(document.documentElement).backgroundColor,
          colorOf('h2 a'),
          colorOf('.meta'),
          colorOf('.kicker'),
          colorOf('footer p'),
        ]
      })
      for (const ink of inks) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})
