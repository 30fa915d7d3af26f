import type {Request} from 'playwright-core'

export {ensureBrowser, launchBrowser} from '../../scripts/browser.ts'

/** The icon, which a browser fetches after all else, given up because the tab went on to another page. */
export const isLeftBehind = (request: Request): boolean =>
  request.failure()?.errorText === 'net::ERR_ABORTED' && request.url().endsWith('/assets/icon.svg')
