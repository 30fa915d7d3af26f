import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {LANGUAGES, THEMES, violations, WIDTHS} from './axe.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each(LANGUAGES)('no kind of page has a violation found by axe-core in any width or theme: %s', async (language) => {
  const forms = THEMES.flatMap((theme) => WIDTHS.map((width) => ({language, theme, width})))
  const found = await violations(await browser.newPage(), [language], () => forms)
  expect(found).toEqual([])
}, 600_000)
