import {ensureBrowser} from './browser.ts'

/** Makes sure before the first test that there is a browser: no test of a page is ever skipped. */
export default function setup(): void {
  process.env.BACKFILE_TEST_BROWSER = ensureBrowser()
}
