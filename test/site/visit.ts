import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {isLeftBehind} from '../support/browser.ts'

/** The width that the content needs and the width of the page, in CSS pixels. */
const widthsOf = (tab: Page): Promise<readonly [needed: number, given: number]> =>
  tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])

/** Loads lazy images, and counts those that loaded and those that did not. */
export const loadPictures = (tab: Page): Promise<{readonly shown: number; readonly broken: number}> =>
  tab.evaluate(async () => {
    const pictures = [...document.images]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
    const shown = pictures.filter((picture) => picture.naturalWidth > 0).length
    return {shown, broken: pictures.length - shown}
  })

/** Scrolls to the end of the page in steps, with a frame at each. */
export const scrollThrough = (tab: Page): Promise<void> =>
  tab.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo(0, y)
      await new Promise((done) => requestAnimationFrame(done))
    }
  })

/** Adds up the layout shifts of each page that the tab opens from now on. */
export const measureShift = (tab: Page): Promise<unknown> =>
  tab.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')))
    }).observe({type: 'layout-shift', buffered: true})
  })
export const shiftOf = (tab: Page): Promise<number> => tab.evaluate(() => Number(Reflect.get(window, 'shift')))

/**
 * A busy browser paints a page while parsing it, and a word on an incomplete line moves by some pixels: up to 0.0006 by
 * the measure of layout shifts with two other programs on two cores. An image without reserved space moves the content
 * after it by 0.01 or more.
 */
export const PARTIAL_PAINT = 0.002

/** Faults of the page in a tab: of its landmarks, headings, title, language, images and links. */
async function structureFaults(tab: Page, path: string): Promise<readonly string[]> {
  const faults: string[] = []
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
    if (is !== value) faults.push(`${path}: ${what} is ${is}, not ${value}`)
  }
  return faults
}

/** The faults of pages, by their sort, each with the page's path, and the numbers of requests and of shown pictures. */
export interface Visited {
  readonly log: readonly string[]
  readonly shift: readonly string[]
  readonly width: readonly string[]
  readonly largeText: readonly string[]
  readonly structure: readonly string[]
  readonly loaded: number
  readonly pictures: number
}

/**
 * Opens pages of a site from the disk, one after another, and collects their faults. A page is opened once and then
 * shown at several widths, since opening costs far more than a new width.
 */
export async function visit(browser: Browser, site: string, paths: readonly string[]): Promise<Visited> {
  const log: string[] = []
  const shift: string[] = []
  const width: string[] = []
  const largeText: string[] = []
  const structure: string[] = []
  let [loaded, pictures, current] = [0, 0, '']
  const tab = await browser.newPage()
  const fault = (what: string) => void log.push(`${current}: ${what}`)
  tab.on('console', (message) => fault(`console: ${message.text()}`))
  tab.on('pageerror', (error) => fault(error.message))
  tab.on('requestfailed', (request) => {
    if (!isLeftBehind(request)) fault(`failed: ${request.url()}`)
  })
  tab.on('request', (request) => {
    if (/^(?:file|data):/.test(request.url())) loaded++
    else fault(`asked for ${request.url()}`)
  })
  await measureShift(tab)
  for (const path of paths) {
    current = path
    await tab.setViewportSize({width: 1280, height: 800})
    await tab.goto(pathToFileURL(join(site, path)).href)
    await scrollThrough(tab)
    const {shown, broken} = await loadPictures(tab)
    pictures += shown
    if (broken > 0) fault(`${broken} broken pictures`)
    const jump = await shiftOf(tab)
    if (jump > PARTIAL_PAINT) shift.push(`${path}: jumps by ${jump}`)
    structure.push(...(await structureFaults(tab, path)))
    width.push(...(await overflows(tab, path, [1280, 390, 320])))
    await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    largeText.push(...(await overflows(tab, path, [1280, 390])))
  }
  await tab.close()
  return {log, shift, width, largeText, structure, loaded, pictures}
}

/** The widths of the window at which the page in a tab needs sideways scrolling. */
async function overflows(tab: Page, path: string, widths: readonly number[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await tab.setViewportSize({width, height: 700})
    const [needed, given] = await widthsOf(tab)
    if (needed > given || given > width) faults.push(`${path}: ${needed} of ${given} px at ${width} px`)
  }
  return faults
}
