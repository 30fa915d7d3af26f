import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {isLeftBehind, launchBrowser} from '../support/browser.ts'
import {temporaryFolder} from '../support/command.ts'
import {contrast} from '../support/contrast.ts'
import {readPage} from '../support/crawl.ts'
import {examplesOf} from '../support/face.ts'
import {buildSample} from '../support/sample.ts'
import {pagesOf} from '../support/tree.ts'

const site = join(temporaryFolder(), 'site')
const urlOf = (path: string): string => pathToFileURL(join(site, path)).href

let browser: Browser
let report: {readonly seeds: {readonly published: number}; readonly images: {readonly localized: number}}
let paths: readonly string[]

/** All pages, except that of the 366 dates there are only those of May and the leap day. */
let opened: readonly string[]

/** One page of each kind: the fullest. */
let kinds: readonly string[]

beforeAll(async () => {
  ;[browser] = await Promise.all([launchBrowser(), buildSample(site)])
  paths = pagesOf(site)
  opened = paths.filter((path) => !path.startsWith('on/') || /^on\/(?:05|02-29)/.test(path))
  report = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'))
  // A moved page redirects at once.
  kinds = [...examplesOf(site)].filter(([kind]) => kind !== 'moved').map(([, path]) => path)
})
afterAll(() => browser?.close())

/**
 * Opens pages in three tabs, and returns all faults, sorted. `prepare` runs once for each tab, `check` for each page.
 */
async function faultsOn(
  open: readonly string[],
  options: BrowserContextOptions,
  check: (tab: Page, path: string, fault: (what: string) => void) => Promise<void>,
  prepare: (tab: Page, fault: (what: string) => void) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const context = await browser.newContext(options)
  const queue = [...open]
  const faults: string[] = []
  const work = async (): Promise<void> => {
    const tab = await context.newPage()
    let path = queue.shift()
    const fault = (what: string) => void faults.push(`${path}: ${what}`)
    await prepare(tab, fault)
    for (; path !== undefined; path = queue.shift()) {
      await tab.goto(urlOf(path), {waitUntil: 'load'})
      await check(tab, path, fault)
    }
  }
  await Promise.all([work(), work(), work()])
  await context.close()
  return faults.sort()
}

/** Opens one page and examines it. */
async function withPage(
  path: string,
  options: BrowserContextOptions,
  look: (tab: Page) => Promise<void>,
): Promise<void> {
  const faults = await faultsOn([path], options, async (tab) => await look(tab))
  expect(faults).toEqual([])
}

/** The width that the content needs and the width of the page, in CSS pixels. */
const widthsOf = (tab: Page): Promise<readonly [needed: number, given: number]> =>
  tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])

/** Loads lazy images, and counts those that loaded and those that did not. */
const loadPictures = (tab: Page): Promise<{readonly shown: number; readonly broken: number}> =>
  tab.evaluate(async () => {
    const pictures = [...document.images]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
    const shown = pictures.filter((picture) => picture.naturalWidth > 0).length
    return {shown, broken: pictures.length - shown}
  })

/**
 * A busy browser paints a page while parsing it, and a word on an incomplete line moves by some pixels: up to 0.0006 by
 * the measure of layout shifts with two other programs on two cores. An image without reserved space moves the content
 * after it by 0.01 or more.
 */
const PARTIAL_PAINT = 0.002

describe('every page, opened from disk', () => {
  it('logs nothing, loads everything from disk and fits into 320 px', async () => {
    let [loaded, pictures] = [0, 0]
    const faults = await faultsOn(
      opened,
      {viewport: {width: 320, height: 700}},
      async (tab, _, fault) => {
        const [needed, given] = await widthsOf(tab)
        if (needed > given) fault(`${needed} of ${given} px`)
        const {shown, broken} = await loadPictures(tab)
        pictures += shown
        if (broken > 0) fault(`${broken} broken pictures`)
      },
      async (tab, fault) => {
        tab.on('console', (message) => fault(`console: ${message.text()}`))
        tab.on('pageerror', (error) => fault(error.message))
        tab.on('requestfailed', (request) => {
          if (!isLeftBehind(request)) fault(`failed: ${request.url()}`)
        })
        tab.on('request', (request) => {
          if (/^(?:file|data):/.test(request.url())) loaded++
          else fault(`asked for ${request.url()}`)
        })
      },
    )
    expect(faults).toEqual([])
    // Each page and its style sheet, except for the page with an inline style.
    expect(loaded).toBeGreaterThanOrEqual(opened.length * 2 - 1)
    expect(pictures).toBeGreaterThanOrEqual(report.images.localized)
  })

  it('without scripts, every article is at most four clicks from the front page', () => {
    const clicks = new Map([['index.html', 0]])
    const articles = new Set<string>()
    for (let n = 0, level = ['index.html']; level.length > 0; n++) {
      const next = new Set<string>()
      for (const path of level) {
        const {links, page} = readPage(site, path)
        if (page.find('script', {type: 'application/ld+json'}).length > 0) articles.add(path)
        for (const link of links) if (link.endsWith('.html') && !clicks.has(link)) next.add(link)
      }
      level = [...next]
      for (const path of level) clicks.set(path, n + 1)
    }
    expect(articles.size).toBe(report.seeds.published)
    expect([...articles].filter((path) => (clicks.get(path) ?? 99) > 4)).toEqual([])
    // Every page is linked, except the page for missing addresses.
    expect(paths.filter((path) => !clicks.has(path))).toEqual(['404.html'])
  })

  it.each([
    'with its pictures',
    'without them',
  ])('does not shift while it loads and is scrolled through, %s', async (how) => {
    const faults = await faultsOn(
      kinds,
      {viewport: {width: 1280, height: 800}},
      async (tab, _, fault) => {
        await tab.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
            scrollTo(0, y)
            await new Promise((done) => requestAnimationFrame(done))
          }
        })
        await loadPictures(tab)
        const shift = await tab.evaluate(() => Number(Reflect.get(window, 'shift')))
        if (shift > PARTIAL_PAINT) fault(`jumps by ${shift}`)
      },
      async (tab) => {
        if (how === 'without them') await tab.route(/\.(?:webp|avif|jpe?g|png)$/, (route) => route.abort())
        await tab.addInitScript(() => {
          Reflect.set(window, 'shift', 0)
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')))
          }).observe({type: 'layout-shift', buffered: true})
        })
      },
    )
    expect(faults).toEqual([])
  })

  it.each([390, 1280])('needs no sideways scrolling with text of twice the size at %i px', async (width) => {
    const faults = await faultsOn(kinds, {viewport: {width, height: 700}}, async (tab, _, fault) => {
      await tab.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      const [needed, given] = await widthsOf(tab)
      if (needed > given) fault(`${needed} of ${given} px`)
    })
    expect(faults).toEqual([])
  })

  it.each([390, 1280])('needs no sideways scrolling at %i px', async (width) => {
    const faults = await faultsOn(kinds, {viewport: {width, height: 700}}, async (tab, _, fault) => {
      const [needed, given] = await widthsOf(tab)
      if (needed > given) fault(`${needed} of ${given} px`)
    })
    expect(faults).toEqual([])
  })
})

describe('accessibility', () => {
  it('every kind of page has one main part, one main heading, a title, a language and named images', async () => {
    const faults = await faultsOn(kinds, {}, async (tab, path, fault) => {
      const found = await tab.evaluate(() => {
        const visible = (element: Element): boolean => (element as HTMLElement).offsetParent !== null
        const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({tagName}) => Number(tagName[1]))
        return {
          mains: document.querySelectorAll('main').length,
          headings: document.querySelectorAll('h1').length,
          titled: document.title.trim() !== '',
          lang: document.documentElement.lang !== '',
          unnamedNavs: [...document.querySelectorAll('nav')].filter((nav) => !nav.getAttribute('aria-label')).length,
          banners: document.querySelectorAll('body > header').length,
          footers: document.querySelectorAll('body > footer').length,
          withoutAlt: document.querySelectorAll('img:not([alt])').length,
          withoutSize: document.querySelectorAll('img:not([width]), img:not([height])').length,
          emptyLinks: [...document.querySelectorAll('a[href]:not([aria-hidden])')].filter(
            (link) => visible(link) && !link.textContent?.trim() && !link.getAttribute('aria-label'),
          ).length,
          skipped: levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1).length,
        }
      })
      const framed = path === '404.html' ? 0 : 1
      const expected = {
        mains: 1,
        headings: 1,
        titled: true,
        lang: true,
        unnamedNavs: 0,
        banners: framed,
        footers: framed,
        withoutAlt: 0,
        withoutSize: 0,
        emptyLinks: 0,
        skipped: 0,
      }
      for (const [what, value] of Object.entries(expected)) {
        const is = Reflect.get(found, what)
        if (is !== value) fault(`${what} is ${is}, not ${value}`)
      }
    })
    expect(faults).toEqual([])
  })

  it('the first Tab leads past the navigation', async () => {
    await withPage('index.html', {}, async (tab) => {
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
  })

  it('an Arabic article is right-to-left, and the page around it follows the interface', async () => {
    const [arabic = ''] = paths.filter((path) => /^almina\/\d{6,}\.html$/.test(path))
    await withPage(arabic, {}, async (tab) => {
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
  })

  it('text keeps its contrast in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await withPage('index.html', {colorScheme}, async (tab) => {
        const [paper = '', ...inks] = await tab.evaluate(() => {
          const colorOf = (selector: string) =>
            getComputedStyle(document.querySelector(selector) ?? document.body).color
          return [
            getComputedStyle(document.documentElement).backgroundColor,
            colorOf('h2 a'),
            colorOf('.meta'),
            colorOf('.kicker'),
            colorOf('footer p'),
          ]
        })
        for (const ink of inks) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
      })
    }
  })
})
