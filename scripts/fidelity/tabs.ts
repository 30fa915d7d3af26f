import type {Browser, Page} from 'playwright-core'
import {readArticle, type ShownArticle} from './in-browser/article.ts'
import {alternativesIn, matchesOf, readBody, type SentBody, type ShownBody, silence, take} from './in-browser/body.ts'
import {hiddenText, isInline, isShown, shownLines} from './in-browser/lines.ts'

/** Source of the functions of `in-browser/`. They are sent as text, so that no page has to load a script. */
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

/** Selector of notices on our pages that are not text of the article. */
const OWN_WORDS = '.missing, .embed, .label, .nothing'

/** Two browser tabs: one for published bodies, one for our pages. Neither runs scripts nor loads files. */
export interface Tabs {
  bodies(sent: readonly SentBody[]): Promise<readonly ShownBody[]>
  articles(pages: readonly string[]): Promise<readonly ShownArticle[]>
}

/** Opens the tabs. `style` is the text of our style sheet. */
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

/** Opens a tab whose policy blocks requests before they are made; aborting thousands in a route would take minutes. */
async function openTab(tab: Page, style: string): Promise<Page> {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  await tab.setContent(`<!doctype html><html><head>${policy}<style>${style}</style></head><body></body></html>`)
  return tab
}

const script = (name: string, all: readonly unknown[]): string =>
  `(() => {\n${SENT}\nreturn ${JSON.stringify(all)}.map((one) => ${name}(one))\n})()`
