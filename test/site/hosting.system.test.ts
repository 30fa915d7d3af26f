import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {isLeftBehind, launchBrowser} from '../support/browser.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'
import {faultsOf, isOutside, readPage, resolveIn} from '../support/crawl.ts'
import {SITE_URL, sampleSite} from '../support/sample.ts'
import {pagesOf, pathsBelow} from '../support/tree.ts'
import {type Host, startHost} from '../support/web.ts'

let site = ''
let browser: Browser
let host: Host

beforeAll(async () => {
  host = await startHost(new URL(SITE_URL).pathname)
  ;[browser, site] = await Promise.all([launchBrowser(), sampleSite()])
  host.serve(site)
})
afterAll(() => browser?.close())

/** A tab that records everything that fails in it. */
async function newTab(): Promise<{readonly tab: Page; readonly faults: string[]}> {
  const tab = await browser.newPage()
  const faults: string[] = []
  tab.on('console', (message) => faults.push(`console: ${message.text()}`))
  tab.on('requestfailed', (request) => {
    if (!isLeftBehind(request)) faults.push(`failed: ${request.url()}`)
  })
  tab.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  return {tab, faults}
}

/** Whether a page's links are followed: on all pages, except that of the 366 dates there are only those of May. */
const isRead = (path: string): boolean => !/^on\/\d/.test(path) || path.startsWith('on/05')

/** The address on the server of an absolute address of the site. */
function served(address: string): string {
  expect(address.startsWith(SITE_URL), address).toBe(true)
  return host.url + address.slice(SITE_URL.length)
}

describe('under a path of a host that rewrites no addresses', () => {
  it('a reader clicks from the front page to an article and back', async () => {
    const {tab, faults} = await newTab()
    await tab.goto(`${host.url}index.html`)
    await tab.locator('main h2 a').first().click()
    expect(await tab.locator('article').count()).toBe(1)
    const background = await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(background).not.toBe('rgba(0, 0, 0, 0)')
    const [year] = await tab.locator('.dateline nav a').all()
    await year?.click()
    expect(tab.url()).toMatch(/\/some\/path\/\d{4}\/index\.html$/)
    await tab.locator('header a.name').click()
    expect(tab.url()).toBe(`${host.url}index.html`)
    expect(faults).toEqual([])
    await tab.close()
  })

  it('every link and every loaded file exists', async () => {
    const files = new Set(pathsBelow(site))
    const targets = new Set<string>()
    for (const path of pagesOf(site).filter(isRead)) {
      const {links, resources} = readPage(site, path)
      for (const link of links) targets.add(link)
      for (const address of resources) {
        expect(isOutside(address), address).toBe(false)
        targets.add(resolveIn(path, address))
      }
    }
    expect([...targets].filter((path) => !files.has(path))).toEqual([])
    const statuses = await Promise.all([...targets].map(async (path) => (await fetch(host.url + path)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(targets.size).toBeGreaterThan(200)
  })

  it('sitemaps and feeds name existing addresses', async () => {
    const {text, addresses} = await readAddresses(`${SITE_URL}sitemap.xml`)
    expect(text).toContain('<sitemapindex')
    expect(addresses.length).toBeGreaterThan(0)
    const pages = (await Promise.all(addresses.map((address) => readAddresses(address)))).flatMap(
      (one) => one.addresses,
    )
    const statuses = await Promise.all(pages.map(async (address) => (await fetch(served(address))).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(pages.length).toBeGreaterThan(60)

    const feed: {readonly items: readonly {readonly url: string}[]} = await (await fetch(`${host.url}feed.json`)).json()
    for (const {url} of feed.items) expect((await fetch(served(url))).status, url).toBe(200)
    expect(feed.items.length).toBeGreaterThan(10)
  })
})

async function readAddresses(address: string): Promise<{readonly text: string; readonly addresses: readonly string[]}> {
  const text = await (await fetch(served(address))).text()
  return {text, addresses: [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, found]) => (found ? [found] : []))}
}

describe('the page for missing addresses', () => {
  it('has its style at any depth, loads nothing and links back', async () => {
    const {tab, faults} = await newTab()
    const deep = `${host.url}no/such/deep/page.html`
    const response = await tab.goto(deep)
    expect(response?.status()).toBe(404)
    // The page itself is the only 404, which the browser logs on the console; there are no other requests.
    expect(faults.filter((fault) => fault.startsWith('404: '))).toEqual([`404: ${deep}`])
    expect(faults.filter((fault) => fault.startsWith('failed'))).toEqual([])
    expect(await tab.locator('main').evaluate((main) => getComputedStyle(main.ownerDocument.body).maxWidth)).not.toBe(
      'none',
    )
    // Only absolute links lead home from any depth.
    await tab.route(`${SITE_URL}**`, (route) => route.continue({url: served(route.request().url())}))
    await tab.locator('main a').first().click()
    expect(tab.url()).toBe(`${SITE_URL}index.html`)
    expect(await tab.locator('main h1').count()).toBe(1)
    await tab.close()
  })
})

describe('the checker of pages', () => {
  it('finds planted faults', async () => {
    const folder = temporaryFolder()
    await writeFiles(folder, {
      'a/b.html':
        '<img src="https://far.example/x.png" onerror="x()"><a href="java&#9;script:x()">a</a><p id=x><p id=x><a href="../c/">c</a><link rel=stylesheet href=//far.example/s.css><script>1</script><img srcset="p.webp 1x, ../q.webp 2x">',
    })
    const page = readPage(folder, 'a/b.html')
    expect(page.links).toEqual(['c/'])
    expect(page.resources).toEqual(['https://far.example/x.png', '//far.example/s.css', 'p.webp', '../q.webp'])
    expect(page.resources.map(isOutside)).toEqual([true, true, false, false])
    expect(faultsOf(page)).toEqual([
      'img onerror',
      expect.stringMatching(/^a href/),
      'id x twice',
      'a script that runs: 1',
    ])
  })
})
