import type {Browser, Page} from 'playwright-core'
import {readArticle, type ShownArticle} from './in-browser/article.ts'
import {alternativesIn, matchesOf, readBody, type SentBody, type ShownBody, silence, take} from './in-browser/body.ts'
import {hiddenText, isInline, isShown, shownLines} from './in-browser/lines.ts'

/** Everything that the functions of `in-browser/` call. They are sent as text, so that no page has to load a script. */
const SENT = [
  shownLines,
  isShown,
  isInline,
  hiddenText,
  alternativesIn,
  matchesOf,
  silence,
  take,
  readBody,
  readArticle,
]
  .map(String)
  .join('\n')

/** Text by which our pages speak of what is not there: no words of the article. */
const OWN_WORDS = '.missing, .embed, .label, .nothing'

/** A browser's two tabs: one shows bodies as published, the other our pages in our style. Nothing runs or loads in them. */
export interface Tabs {
  bodies(sent: readonly SentBody[]): Promise<readonly ShownBody[]>
  articles(pages: readonly string[]): Promise<readonly ShownArticle[]>
}

/** Opens the tabs. `style` is our style sheet. */
export async function openTabs(browser: Browser, style: string): Promise<Tabs> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    viewport: {width: 1280, height: 900},
  })
  await context.route('**', (route) => route.abort())
  const plain = await openTab(await context.newPage(), '')
  const styled = await openTab(await context.newPage(), style)
  return {
    bodies: (sent) => plain.evaluate(script('readBody', sent)),
    articles: (pages) => styled.evaluate(script('readArticle', pages.map(sent))),
  }
}

const sent = (html: string) => ({html, ownWords: OWN_WORDS})

/** The policy stops requests before they are made: thousands that are routed one by one would take minutes. */
async function openTab(tab: Page, style: string): Promise<Page> {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  await tab.setContent(`<!doctype html><html><head>${policy}<style>${style}</style></head><body></body></html>`)
  return tab
}

const script = (name: string, all: readonly unknown[]): string =>
  `(() => {\n${SENT}\nreturn ${JSON.stringify(all)}.map((one) => ${name}(one))\n})()`
