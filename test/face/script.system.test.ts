import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {gzipSync} from 'node:zlib'
import type {Browser, BrowserContextOptions, Page, Request} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {readPage} from '../support/crawl.ts'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'
import {startHost} from '../support/web.ts'

const VIEWPORT = {width: 1280, height: 900}
let site = ''
const urlOf = (path: string): string => pathToFileURL(join(site, path)).href
let browser: Browser
let examples: ReadonlyMap<string, string>

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), sampleSite({language: 'en'})])
  examples = examplesOf(site)
  tab = await browser.newPage({viewport: VIEWPORT})
  listen(tab)
  await tab.goto(urlOf('index.html'))
})
afterAll(() => browser?.close())

const pathOf = (kind: string): string => {
  const path = examples.get(kind)
  if (path === undefined) throw new Error(`The sample has no ${kind}.`)
  return path
}

/** The tab of most tests: a new context costs more than they do. Each test finds it without anything remembered. */
let tab: Page
const said: string[] = []

/** Keeps what a tab writes to its console. */
function listen(to: Page): void {
  to.on('console', (message) => said.push(message.text()))
  to.on('pageerror', (error) => said.push(error.message))
}

beforeEach(() => {
  said.length = 0
})
afterEach(async () => {
  await tab.unrouteAll()
  await tab.emulateMedia({colorScheme: null})
  await tab.evaluate(() => localStorage.clear())
  expect(said).toEqual([])
})

/** Opens a page in a tab with a context of its own and examines it. */
async function withOwnTab(path: string, options: BrowserContextOptions, look: (own: Page) => Promise<void>) {
  const context = await browser.newContext({viewport: VIEWPORT, ...options})
  const own = await context.newPage()
  listen(own)
  await own.goto(urlOf(path))
  await look(own)
  await context.close()
}

const colourOf = (tab: Page): Promise<string> =>
  tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const pressed = (tab: Page, name: string) => tab.getByRole('button', {name, exact: true})

describe('the settings', () => {
  it('change colours and size, are kept for the next page, and apply before the first paint', async () => {
    await tab.goto(urlOf('index.html'))
    const light = await colourOf(tab)
    await pressed(tab, 'Reading settings').click()
    await tab.getByLabel('Dark').check()
    const dark = await colourOf(tab)
    expect(dark).not.toBe(light)
    const size = () => tab.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const before = await size()
    await tab.getByLabel('Very large', {exact: true}).check()
    expect(await size()).toBeGreaterThan(before)
    await tab.keyboard.press('Escape')
    await expect.poll(() => tab.locator('dialog[open]').count()).toBe(0)
    // The inline script in the head applies them: the page's script is replaced by an empty file.
    await tab.route('**/site.js', (route) => route.fulfill({body: '', contentType: 'text/javascript'}))
    // Chromium gives what is stored to the process of the next page a moment later.
    const next = async () => {
      await tab.goto(urlOf(pathOf('article')))
      return await colourOf(tab)
    }
    await expect.poll(next).toBe(dark)
    expect(await tab.locator('.tools:empty').count()).toBe(1)
    expect(await size()).toBeGreaterThan(before)
  })

  it('return to the system’s setting', async () => {
    await tab.emulateMedia({colorScheme: 'dark'})
    await tab.goto(urlOf('index.html'))
    const dark = await colourOf(tab)
    await pressed(tab, 'Reading settings').click()
    await tab.getByLabel('Light', {exact: true}).check()
    expect(await colourOf(tab)).not.toBe(dark)
    await tab.getByLabel('As the system').check()
    expect(await colourOf(tab)).toBe(dark)
  })
})

describe('the choice of Chinese script', () => {
  it('converts pages opened from disk, is remembered, and is undone by one click', async () => {
    await tab.goto(urlOf(pathOf('article')))
    const headline = tab.locator('h1')
    const original = await headline.textContent()
    const body = await tab.locator('.body').innerText()
    await pressed(tab, 'Read in Traditional Chinese').click()
    await expect.poll(() => tab.locator('.body').innerText()).not.toBe(body)
    expect(await tab.locator('article').getAttribute('lang')).toBe('zh-Hant')
    await tab.reload()
    await expect.poll(() => tab.locator('article').getAttribute('lang')).toBe('zh-Hant')
    await pressed(tab, 'As published').click()
    await expect.poll(() => tab.locator('.body').innerText()).toBe(body)
    expect(await headline.textContent()).toBe(original)
    expect(await tab.locator('article').getAttribute('lang')).toBe('zh-Hans')
  })

  it('loads no table before it is used', async () => {
    const loaded: string[] = []
    const listener = (request: Request): number => loaded.push(request.url())
    tab.on('request', listener)
    await tab.goto(urlOf('index.html'), {waitUntil: 'networkidle'})
    tab.off('request', listener)
    expect(loaded.filter((url) => url.includes('site.js'))).toHaveLength(1)
    expect(loaded.filter((url) => url.includes('assets/han-'))).toEqual([])
  })
})

describe('keys', () => {
  const focused = (tab: Page) => tab.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? '')

  it('step through headlines, can be turned off, and are listed', async () => {
    await tab.goto(urlOf(pathOf('day')))
    await tab.keyboard.press('j')
    const first = await focused(tab)
    expect(first).toMatch(/\.html$/)
    await tab.keyboard.press('j')
    expect(await focused(tab)).not.toBe(first)
    await tab.keyboard.press('k')
    expect(await focused(tab)).toBe(first)
    await tab.keyboard.press('?')
    expect(await tab.locator('dialog[open] kbd').count()).toBeGreaterThan(3)
    await tab.getByLabel('Off', {exact: true}).check()
    await tab.keyboard.press('Escape')
    const before = await focused(tab)
    await tab.keyboard.press('j')
    expect(await focused(tab)).toBe(before)
    await tab.keyboard.press('?')
    expect(await tab.locator('dialog[open]').count()).toBe(0)
  })

  it('lead from an article to the next', async () => {
    await tab.goto(urlOf(pathOf('article')))
    const [next] = await tab.locator('nav.ways a[rel="next"]').all()
    const there = next
      ? await next.evaluate((link) => (link as HTMLAnchorElement).href)
      : await tab
          .locator('nav.ways a[rel="prev"]')
          .first()
          .evaluate((link) => (link as HTMLAnchorElement).href)
    await tab.keyboard.press(next ? 'j' : 'k')
    await tab.waitForURL(there)
  })
})

describe('a gallery', () => {
  it('opens full-screen, moves by keys and buttons, shows captions and restores the focus', async () => {
    await tab.goto(urlOf(pathOf('article with gallery')))
    const count = await tab.locator('.gallery .enlarge').count()
    expect(count).toBeGreaterThan(1)
    await tab.locator('.gallery .enlarge').first().click()
    const viewer = tab.locator('dialog.viewer')
    const place = () => viewer.locator('.viewer-place').textContent()
    const shown = () => viewer.locator('.viewer-stage img').getAttribute('src')
    const first = await shown()
    expect(await place()).toContain(`1`)
    await tab.keyboard.press('ArrowRight')
    expect(await shown()).not.toBe(first)
    await viewer.getByRole('button', {name: 'Picture before'}).click()
    expect(await shown()).toBe(first)
    const size = await viewer.boundingBox()
    expect(size?.width).toBeGreaterThanOrEqual(1279)
    await tab.keyboard.press('Escape')
    // A dialog reports its end in a later task.
    await expect.poll(() => viewer.count()).toBe(0)
    expect(await tab.evaluate(() => document.activeElement?.className)).toBe('enlarge')
  })
})

describe('a citation', () => {
  it('is copied by a click', async () => {
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tab.goto(urlOf(pathOf('article')))
    await tab.locator('.cite summary').click()
    const text = await tab.locator('.cite pre', {hasText: '@misc'}).textContent()
    await pressed(tab, 'Copy BibTeX').click()
    await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toBe(text)
  })
})

describe('the link to today', () => {
  it('follows the reader’s clock', async () => {
    await withOwnTab('index.html', {}, async (own) => {
      await own.clock.setFixedTime(new Date(2024, 1, 29, 12))
      await own.reload()
      expect(await own.locator('a[data-today]').getAttribute('href')).toMatch(/on\/02-29\.html$/)
    })
  })
})

describe('without a script', () => {
  it('no page has dead controls', () => {
    for (const [kind, path] of examples) {
      const dead = readPage(site, path).page.all.filter(
        ({name, attributes, text}) =>
          name === 'button' ||
          name === 'dialog' ||
          attributes.role === 'button' ||
          (name === 'a' && attributes.href === undefined) ||
          (attributes.class?.split(' ').includes('tools') && text !== ''),
      )
      expect(dead, kind).toEqual([])
    }
  })

  it('collapsed parts open', async () => {
    await withOwnTab(pathOf('article'), {javaScriptEnabled: false}, async (own) => {
      const notation = own.locator('.cite pre').first()
      expect(await notation.isVisible()).toBe(false)
      await own.locator('.cite summary').click()
      expect(await notation.isVisible()).toBe(true)
    })
    for (const [kind, path] of examples)
      if (kind.startsWith('article'))
        expect(readPage(site, path).page.find('details', {class: 'cite'}), kind).toHaveLength(1)
  })
})

describe('without a network', () => {
  it('pages that were read are available, and others are not', async () => {
    const host = await startHost('/paper/')
    host.serve(site)
    const context = await browser.newContext()
    const own = await context.newPage()
    const [read, other] = [pathOf('article'), pathOf('month')]
    await own.goto(`${host.url}index.html`)
    await own.evaluate(() => navigator.serviceWorker.ready)
    await own.goto(host.url + read)
    const text = await own.locator('.body').innerText()
    await context.setOffline(true)
    await own.goto(host.url + read)
    expect(await own.locator('.body').innerText()).toBe(text)
    expect(await colourOf(own)).not.toBe('rgba(0, 0, 0, 0)')
    await expect(own.goto(host.url + other)).rejects.toThrow()
    await context.close()
  })
})

describe('the size of a page without its images', () => {
  it('is small for an article with its style sheet and script', () => {
    const gzipped = (path: string): number => gzipSync(readFileSync(join(site, path)), {level: 9}).length
    const script = gzipped('assets/site.js')
    expect(script).toBeLessThan(12_000)
    const articles = [...examples].filter(([kind]) => kind.startsWith('article'))
    expect(articles.length).toBeGreaterThan(4)
    for (const [kind, path] of articles) {
      expect(gzipped(path) + gzipped('assets/site.css') + script, kind).toBeLessThan(35_000)
    }
  })
})
