import {ensureBrowser} from './browser.ts'

/** Finds or installs the browser before the first test, so that no browser test is skipped. */
export default function setup(): void {
  process.env.BACKFILE_TEST_BROWSER = ensureBrowser()
}
