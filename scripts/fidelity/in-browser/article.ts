/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {silence} from './body.ts'
import {type Line, shownLines} from './lines.ts'

/** The text of one of our article pages as a browser shows it. */
export interface ShownArticle {
  readonly title: string
  readonly section: string
  readonly byline: string
  /** Whether the page states the time of publication. */
  readonly timed: boolean
  /** The entries of the record beside the article. */
  readonly record: readonly string[]
  /** The lines of the article below its head. */
  readonly lines: readonly Line[]
}

/**
 * Shows one of our pages and reads its article, without the elements that `ownWords` selects. Runs in the browser.
 *
 * Throws if the page has no `article` element.
 */
export function readArticle({html, ownWords}: {readonly html: string; readonly ownWords: string}): ShownArticle {
  const page = new DOMParser().parseFromString(html, 'text/html')
  silence(page)
  document.body.replaceChildren(...page.body.childNodes)
  const article = document.querySelector('article')
  if (article === null) throw new Error('The page has no article.')
  const linesOf = (element: Element | null): string =>
    element === null
      ? ''
      : shownLines(element, null)
          .map(({text}) => text)
          .join('\n')
  const textOf = (selector: string): string => linesOf(article.querySelector(selector))
  // The byline stands before the time, or before the words for no time.
  const first = article.querySelector('.meta')?.firstChild
  return {
    title: textOf('h1'),
    section: textOf('.kicker .section'),
    byline: first instanceof HTMLSpanElement ? linesOf(first) : '',
    timed: article.querySelector('.meta time') !== null,
    record: [...document.querySelectorAll('aside dd')].map((entry) => entry.textContent ?? ''),
    lines: shownLines(article, `.head, ${ownWords}`),
  }
}
