import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {addresses} from '../../../src/pages/address.ts'
import {loadTheme} from '../../../src/render/theme.ts'
import {archive, article, pageIn, printed} from '../../support/articles.ts'
import {launchBrowser} from '../../support/browser.ts'
import {temporaryFolder, writeFiles} from '../../support/command.ts'
import {contrast} from '../../support/contrast.ts'

const site = temporaryFolder()
const same = Array.from({length: 9}, (_, n) => `第${n}句没有变。`).join('')

let browser: Browser
let url: string

beforeAll(async () => {
  const themed = await loadTheme(null)
  if (!themed.ok) throw new Error(themed.errors.join('\n'))
  const shown = archive([
    article({title: '湖上的船', text: `${same}船晚了一刻钟才到码头。`, file: '1'}),
    article({title: '湖上的船', text: `${same}船晚了半小时才到码头。`, file: '2', at: '2023-11-15'}),
  ])
  const page = pageIn(shown, 'difference')
  await writeFiles(site, {[page.address]: printed(page, shown), [addresses.style]: themed.value.style})
  url = pathToFileURL(join(site, page.address)).href
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function withPage(colorScheme: 'light' | 'dark', look: (tab: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({colorScheme, javaScriptEnabled: false, viewport: {width: 320, height: 700}})
  const tab = await context.newPage()
  await tab.goto(url)
  await look(tab)
  await context.close()
}

const styleOf = (tab: Page, selector: string) =>
  tab
    .locator(selector)
    .first()
    .evaluate((element) => {
      const {color, backgroundColor, textDecorationLine} = getComputedStyle(element)
      return {color, backgroundColor, line: textDecorationLine}
    })

describe('changed text', () => {
  it.each(['light', 'dark'] as const)('has a line, not colour alone, and contrast: %s', async (scheme) => {
    await withPage(scheme, async (tab) => {
      const [paper, gone, come] = [await styleOf(tab, 'html'), await styleOf(tab, 'del'), await styleOf(tab, 'ins')]
      expect([gone.line, come.line]).toEqual(['line-through', 'underline'])
      expect(contrast(gone.color, paper.backgroundColor)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(come.color, come.backgroundColor)).toBeGreaterThanOrEqual(4.5)
    })
  })

  it('is labelled for screen readers only', async () => {
    await withPage('light', async (tab) => {
      const label = tab.locator('del .unseen')
      expect(await label.textContent()).toBe('删去：')
      const box = await label.boundingBox()
      expect(box?.width).toBeLessThanOrEqual(1)
    })
  })

  it('is beside collapsed sections that open without a script, on a narrow phone', async () => {
    await withPage('light', async (tab) => {
      const folded = tab.locator('details p')
      expect(await folded.isVisible()).toBe(false)
      await tab.locator('summary').click()
      expect(await folded.isVisible()).toBe(true)
      const width = await tab.locator('html').evaluate((root) => root.scrollWidth)
      expect(width).toBeLessThanOrEqual(320)
    })
  })
})
