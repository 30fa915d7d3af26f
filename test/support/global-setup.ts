import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {ensureBrowser} from './browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty folder for the samples of this run (test/support/sample.ts). */
    readonly samples: string
    /** Whether the run writes the expected results of the body fixtures. */
    readonly acceptsFixtures: boolean
  }
}

/**
 * Finds or installs the browser before the first test, so that no browser test is skipped, and makes the folder of the
 * samples, which the first test that needs one builds. Returns the function that removes it.
 */
export default function setup(project: TestProject): () => void {
  process.env.BACKFILE_TEST_BROWSER = ensureBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'backfile-samples-'))
  const clear = (): void => rmSync(folder, {recursive: true, force: true})
  project.provide('samples', folder)
  project.onTestsRerun(() => {
    clear()
    mkdirSync(folder)
  })
  return clear
}
