export {ensureBrowser, launchBrowser} from '../../scripts/browser.ts'
