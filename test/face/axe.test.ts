import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {temporaryFolder} from '../support/command.ts'
import {examplesOf} from '../support/face.ts'
import {buildSample} from '../support/sample.ts'

const base = temporaryFolder()
const WIDTHS = [360, 768, 1280, 1920] as const
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
/** All rules that are on, and the size of what is pressed, which WCAG 2.2 asks for (2.5.8) and axe leaves off. */
const OPTIONS = {rules: {'target-size': {enabled: true}}}
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  for (const language of LANGUAGES) await buildSample(join(base, language), {language})
})
afterAll(() => browser?.close())

/** With `BACKFILE_FACE=whole` each page in all its forms; else each at every width, in both themes and every language once. */
const isWhole = process.env.BACKFILE_FACE === 'whole'

/** Widths at which a page is looked at under a language and a theme. */
function widthsFor(page: number, language: number, theme: number): readonly number[] {
  if (isWhole) return WIDTHS
  const first = (page + language) % THEMES.length === theme ? [WIDTHS[(page + language) % WIDTHS.length]] : []
  const second = (page + language) % THEMES.length !== theme ? [WIDTHS[(page + language + 2) % WIDTHS.length]] : []
  return [...first, ...second].flatMap((width) => width ?? [])
}

describe('every kind of page', () => {
  it.each(
    LANGUAGES.flatMap((language, at) => THEMES.map((theme, number) => ({language, theme, at, number}))),
  )('has no fault that axe-core finds: $language, $theme', async ({language, theme, at, number}) => {
    const site = join(base, language)
    const examples = examplesOf(site)
    expect(examples.size).toBeGreaterThan(20)
    const faults: string[] = []
    const queue = [...examples.entries()].map(([kind, path], page) => ({
      kind,
      path,
      widths: widthsFor(page, at, number),
    }))
    const work = async (): Promise<void> => {
      const context = await browser.newContext({colorScheme: theme})
      const tab = await context.newPage()
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const {kind, path, widths} = next
        await tab.goto(pathToFileURL(join(site, path)).href)
        // A moved page leads on at once: what is looked at is where a reader ends.
        if (kind === 'moved') await tab.waitForURL((url) => !url.href.endsWith(path))
        // What is folded is looked at too.
        await tab.evaluate(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true
        })
        for (const width of widths) {
          await tab.setViewportSize({width, height: 900})
          const {violations} = await new AxeBuilder({page: tab}).setLegacyMode(true).options(OPTIONS).analyze()
          for (const {id, nodes} of violations) {
            faults.push(`${kind} at ${width} px: ${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
          }
        }
      }
      await context.close()
    }
    await Promise.all([work(), work()])
    expect(faults).toEqual([])
  })
})
