import {type Html, html, verbatim} from '../html.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import type {PageOf} from './page.ts'
import {isWebPage} from './page.ts'
import {NO_YEAR} from './plan.ts'
import {isoSeconds} from './shown-time.ts'

const DECLARATION = verbatim('<?xml version="1.0" encoding="UTF-8"?>\n')
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** sitemaps.org 0.9: the list of sitemaps, one a year. */
export function sitemapIndex(archive: Archive, frame: Frame): Html {
  const maps = archive.pages.filter(({kind}) => kind === 'sitemap')
  return html`${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">
${maps.map(({address}) => html`<sitemap><loc>${frame.absolute(address)}</loc></sitemap>\n`)}</sitemapindex>
`
}

/** The articles of a year and its listings, with when each was last archived. */
export function sitemap({year}: PageOf<'sitemap'>, archive: Archive, frame: Frame): Html {
  const {catalogue} = archive
  const articles = catalogue.entries.filter((entry) => (catalogue.dayOf(entry)?.slice(0, 4) ?? NO_YEAR) === year)
  const listings = archive.pages.filter((page) => isWebPage(page) && page.address.startsWith(`${year}/`))
  return html`${DECLARATION}<urlset xmlns="${NAMESPACE}">
${listings.map(({address}) => html`<url><loc>${frame.absolute(address)}</loc></url>\n`)}${articles.map(
  ({article, lastArchived}) =>
    html`<url><loc>${frame.absolute(article.address)}</loc>${
      lastArchived === null ? '' : html`<lastmod>${isoSeconds(lastArchived)}</lastmod>`
    }</url>\n`,
)}</urlset>
`
}
