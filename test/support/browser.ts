import type {Request} from 'playwright-core'

export {ensureBrowser, launchBrowser} from '../../scripts/browser.ts'

/** Whether a failed request was for the icon, which browsers fetch last and cancel when the tab opens another page. */
export const isLeftBehind = (request: Request): boolean =>
  request.failure()?.errorText === 'net::ERR_ABORTED' && request.url().endsWith('/assets/icon.svg')
