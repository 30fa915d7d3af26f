import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import type {Page} from 'playwright-core'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

export const WIDTHS = [360, 768, 1280, 1920] as const
export const THEMES = ['light', 'dark'] as const
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

/** How a page is shown: the interface language of its site, the theme and the width of the window in CSS pixels. */
export interface Form {
  readonly language: (typeof LANGUAGES)[number]
  readonly theme: (typeof THEMES)[number]
  readonly width: (typeof WIDTHS)[number]
}

/**
 * Opens the largest page of every kind in a tab, in the forms of these languages in `formsOf(n)`, where `n` counts the
 * kinds from 0. Returns the violations that axe-core finds: all rules enabled by default, and the size of click targets
 * (WCAG 2.2, 2.5.8).
 */
export async function violations(
  tab: Page,
  languages: readonly Form['language'][],
  formsOf: (kind: number) => readonly Form[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const language of languages) {
    const site = await sampleSite({language})
    const examples = [...examplesOf(site)]
    for (const theme of THEMES) {
      await tab.emulateMedia({colorScheme: theme})
      for (const [at, [kind, path]] of examples.entries()) {
        const widths = formsOf(at).flatMap((form) =>
          form.language === language && form.theme === theme ? [form.width] : [],
        )
        if (widths.length === 0) continue
        await open(tab, site, path, kind === 'moved')
        for (const width of widths) {
          await tab.setViewportSize({width, height: 900})
          for (const found of await violationsOn(tab))
            faults.push(`${kind}, ${language}, ${theme}, ${width} px: ${found}`)
        }
      }
    }
  }
  return faults
}

/** Opens a page, with its collapsed parts open. A moved page leads on to its target. */
async function open(tab: Page, site: string, path: string, isMoved: boolean): Promise<void> {
  await tab.goto(pathToFileURL(join(site, path)).href)
  if (isMoved) await tab.waitForURL((url) => !url.href.endsWith(path))
  await tab.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
}

/** The violations on the page that a tab shows. */
export async function violationsOn(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(`window.axe ?? (() => { ${axe.source} })()`)
  return await tab.evaluate(async () => {
    const {violations: found} = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: {'target-size': {enabled: true}},
    })
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
  })
}
