import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import {MONTH_DAYS} from '../time/calendar.ts'
import {addresses, partNumbers} from './address.ts'
import type {Page} from './page.ts'
import {comparisonsOf} from './versions.ts'

/** The year under which the sitemap and an outlet list what has no date. */
export const NO_YEAR = 'undated'

/** Every page of the site, once, in a fixed order. Absolute addresses, and so the sitemap, need the site's own. */
export function planPages(catalogue: Catalogue, hasSiteUrl: boolean): readonly Page[] {
  return [
    {kind: 'home', address: addresses.home},
    {kind: 'calendar', address: addresses.calendar},
    {kind: 'outlets', address: addresses.outlets},
    {kind: 'overview', address: addresses.overview},
    ...topicPages(catalogue),
    {kind: 'about', address: addresses.about},
    {kind: 'report', address: addresses.report},
    {kind: 'notFound', address: addresses.notFound},
    ...calendarPages(catalogue),
    {kind: 'almanac', address: addresses.almanac},
    // Of every date, also of those that hold nothing: which of them is today's is not known here.
    ...MONTH_DAYS.map((monthDay): Page => ({kind: 'onThisDay', address: addresses.onThisDay(monthDay), monthDay})),
    ...outletPages(catalogue),
    ...catalogue.entries.map(({article: {address, id}}, at): Page => ({kind: 'article', address, id, at})),
    ...catalogue.entries.flatMap(({article, formerly}) =>
      formerly.map((address): Page => ({kind: 'moved', address, id: article.id})),
    ),
    ...catalogue.entries.flatMap(differencePages),
    ...feedPages(catalogue),
    ...(hasSiteUrl ? sitemapPages(catalogue) : []),
  ]
}

function* calendarPages({years, months, days, undated}: Catalogue): Generator<Page> {
  for (const year of years.keys()) yield {kind: 'year', address: addresses.year(year), year}
  for (const month of months.keys()) yield {kind: 'month', address: addresses.month(month), month}
  for (const [day, entries] of days) {
    for (const part of partNumbers(entries.length)) yield {kind: 'day', address: addresses.day(day, part), day, part}
  }
  for (const part of partNumbers(undated.length)) yield {kind: 'undated', address: addresses.undated(part), part}
}

function* outletPages({byOutlet}: Catalogue): Generator<Page> {
  for (const [slug, {months}] of byOutlet) {
    yield {kind: 'outlet', address: addresses.outlet(slug), slug}
    for (const [month, entries] of months) {
      for (const part of partNumbers(entries.length)) {
        yield {kind: 'outletMonth', address: addresses.outletMonth(slug, month, part), slug, month, part}
      }
    }
  }
}

function* topicPages({topics}: Catalogue): Generator<Page> {
  yield {kind: 'topics', address: addresses.topics}
  for (const [word, entries] of topics) {
    for (const part of partNumbers(entries.length)) {
      yield {kind: 'topic', address: addresses.topic(word, part), word, part}
    }
  }
}

function differencePages(entry: Entry): Page[] {
  if (entry.history === null) return []
  const {id} = entry.article
  return comparisonsOf(entry).map(({older, newer, address}) => ({
    kind: 'difference',
    address,
    id,
    older: older - 1,
    newer: newer - 1,
  }))
}

function* feedPages({byOutlet}: Catalogue): Generator<Page> {
  for (const slug of [null, ...byOutlet.keys()]) {
    yield {kind: 'atom', address: addresses.atom(slug), slug}
    yield {kind: 'jsonFeed', address: addresses.jsonFeed(slug), slug}
  }
}

function* sitemapPages({years, undated}: Catalogue): Generator<Page> {
  yield {kind: 'sitemapIndex', address: addresses.sitemapIndex}
  for (const year of years.keys()) yield {kind: 'sitemap', address: addresses.sitemap(year), year}
  if (undated.length > 0) yield {kind: 'sitemap', address: addresses.sitemap(NO_YEAR), year: NO_YEAR}
}
