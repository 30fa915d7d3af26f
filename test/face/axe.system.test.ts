import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {temporaryFolder} from '../support/command.ts'
import {examplesOf} from '../support/face.ts'
import {buildSample} from '../support/sample.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const base = temporaryFolder()
const WIDTHS = [360, 768, 1280, 1920] as const
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
let browser: Browser
let tabs: readonly Page[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  const context = await browser.newContext()
  tabs = await Promise.all([context.newPage(), context.newPage()])
  for (const language of LANGUAGES) await buildSample(join(base, language), {language})
})
afterAll(() => browser?.close())

/**
 * The violations that axe-core finds on the page in a tab, which must contain its source: all rules enabled by default,
 * and the size of click targets (WCAG 2.2, 2.5.8), checked in the light theme only as colours do not affect it.
 */
async function violationsOn(tab: Page, theme: string): Promise<readonly string[]> {
  return await tab.evaluate(async (enabled) => {
    const {violations} = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: {'target-size': {enabled}},
    })
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
  }, theme === 'light')
}

/**
 * With `BACKFILE_FACE=whole`, every kind is checked in all forms; else each in a few, which together cover all widths,
 * themes and languages.
 */
const isWhole = process.env.BACKFILE_FACE === 'whole'

/** The widths at which a page is checked for a language and a theme. */
function widthsFor(page: number, language: number, theme: number): readonly number[] {
  if (isWhole) return WIDTHS
  return WIDTHS.filter(
    (_, at) =>
      (at >> 1) % 2 === page % 2 &&
      (at + page) % THEMES.length === theme &&
      (at + page) % LANGUAGES.length === language,
  )
}

describe('every kind of page', () => {
  it.each(
    LANGUAGES.flatMap((language, at) => THEMES.map((theme, number) => ({language, theme, at, number}))),
  )('has no violation found by axe-core: $language, $theme', async ({language, theme, at, number}) => {
    const site = join(base, language)
    const examples = examplesOf(site)
    expect(examples.size).toBeGreaterThan(20)
    const faults: string[] = []
    const queue = [...examples.entries()].map(([kind, path], page) => ({
      kind,
      path,
      widths: widthsFor(page, at, number),
    }))
    const work = async (tab: Page): Promise<void> => {
      await tab.emulateMedia({colorScheme: theme})
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const {kind, path, widths} = next
        if (widths.length === 0) continue
        await tab.goto(pathToFileURL(join(site, path)).href)
        // A moved page redirects at once, so the check is of its target.
        if (kind === 'moved') await tab.waitForURL((url) => !url.href.endsWith(path))
        // Collapsed parts are checked too.
        await tab.evaluate(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true
        })
        await tab.evaluate(axe.source)
        for (const width of widths) {
          await tab.setViewportSize({width, height: 900})
          for (const found of await violationsOn(tab, theme)) faults.push(`${kind} at ${width} px: ${found}`)
        }
      }
    }
    await Promise.all(tabs.map(work))
    expect(faults).toEqual([])
  })
})
