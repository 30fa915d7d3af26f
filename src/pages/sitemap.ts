import type {Address, EpochMs} from '../model/brand.ts'
import {type Html, html, verbatim} from '../model/html.ts'
import type {DayKey} from '../time/calendar.ts'
import {addresses, partNumbers} from './address.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import type {PageOf} from './page.ts'
import {NO_DATE} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {isoSeconds} from './shown-time.ts'

const DECLARATION = verbatim('<?xml version="1.0" encoding="UTF-8"?>\n')
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The data of the sitemap index: the addresses of the sitemaps. */
export interface SitemapIndexData {
  readonly maps: readonly Address[]
}

/** The page input of the sitemap index. */
export const sitemapIndexInput = ({pages}: Archive): InputParts<SitemapIndexData> => ({
  data: {maps: pages.filter(({kind}) => kind === 'sitemap').map(({address}) => address)},
})

/** Prints the sitemap index (sitemaps.org 0.9): one sitemap a year. */
export function sitemapIndex({data: {maps}}: PageInput<SitemapIndexData>, frame: Frame): Html {
  return html`${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">
${maps.map((address) => html`<sitemap><loc>${frame.absolute(address)}</loc></sitemap>\n`)}</sitemapindex>
`
}

/** The data of a year's sitemap. */
export interface SitemapData {
  readonly listings: readonly Address[]
  /** The addresses of articles, with the time of the last archiving of each. */
  readonly articles: readonly (readonly [Address, EpochMs | null])[]
}

/** The page input of a year's sitemap, or of that of undated articles. */
export function sitemapInput({year}: PageOf<'sitemap'>, {catalogue}: Archive): InputParts<SitemapData> {
  const months = catalogue.years.get(year) ?? []
  const days = months.flatMap((month) => catalogue.months.get(month) ?? [])
  const onDay = (day: DayKey) => catalogue.days.get(day) ?? []
  const entries = year === NO_DATE ? catalogue.undated : days.flatMap(onDay)
  const listings =
    year === NO_DATE
      ? []
      : [
          addresses.year(year),
          ...months.map(addresses.month),
          ...days.flatMap((day) => partNumbers(onDay(day).length).map((part) => addresses.day(day, part))),
        ]
  return {data: {listings, articles: entries.map(({article, lastArchived}) => [article.address, lastArchived])}}
}

/** Whether a time has a year of four digits, as W3C's date format demands. */
const hasShortYear = (at: EpochMs): boolean => /^\d{4}-/.test(isoSeconds(at))

/** Prints the sitemap of a year: its lists, and its articles with the times at which they were last archived. */
export function sitemap({data: {listings, articles}}: PageInput<SitemapData>, frame: Frame): Html {
  return html`${DECLARATION}<urlset xmlns="${NAMESPACE}">
${listings.map((address) => html`<url><loc>${frame.absolute(address)}</loc></url>\n`)}${articles.map(
  ([address, lastArchived]) =>
    html`<url><loc>${frame.absolute(address)}</loc>${
      lastArchived === null || !hasShortYear(lastArchived) ? '' : html`<lastmod>${isoSeconds(lastArchived)}</lastmod>`
    }</url>\n`,
)}</urlset>
`
}
