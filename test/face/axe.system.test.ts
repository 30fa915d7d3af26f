import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {type Form, THEMES, violations, violationsOn, WIDTHS} from './axe.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/**
 * The one form in which a kind of page is checked here: 16 kinds in a row have all widths in both themes and in the two
 * languages of other tests' samples. `axe.nightly.test.ts` checks every kind in all forms of all languages.
 */
const formOf = (kind: number): Form => ({
  width: WIDTHS[kind % 4] ?? 360,
  language: Math.floor(kind / 4) % 2 === 0 ? 'zh-Hans' : 'en',
  theme: THEMES[Math.floor(kind / 8) % 2] ?? 'light',
})

describe('every kind of page', () => {
  it('has no violation found by axe-core, in a form that differs from kind to kind', async () => {
    let kinds = 0
    const seen = new Set<string>()
    const faults = await violations(await browser.newPage(), ['zh-Hans', 'en'], (kind) => {
      const form = formOf(kind)
      kinds = Math.max(kinds, kind + 1)
      seen.add(Object.values(form).join(' '))
      return [form]
    })
    expect(faults).toEqual([])
    expect(seen.size).toBe(16)
    expect(kinds).toBeGreaterThan(20)
  })

  it('is found at fault if it is', async () => {
    const tab = await browser.newPage()
    await tab.setContent('<html lang="en"><title>Tide</title><main><h1>Tide</h1><img src="data:,"></main>')
    expect(await violationsOn(tab)).toEqual([expect.stringMatching(/^image-alt: /)])
  })
})
