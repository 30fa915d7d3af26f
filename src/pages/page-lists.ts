import {LIST_FORMS} from '../citation/index.ts'
import {MONTH_DAYS} from '../time/calendar.ts'
import {addresses, partNumbers} from './address.ts'
import {NO_DATE, type PageOf} from './page.ts'
import type {Plannable} from './page-kind.ts'
import {topicParts} from './topic-parts.ts'
import {comparisonsOf} from './versions.ts'

/* The pages of each kind that has several, in the order in which they are planned. */

export function* topicPages({catalogue: {topics}}: Plannable): Generator<PageOf<'topic'>> {
  for (const [word, entries] of topics) {
    for (const at of topicParts(entries).keys()) {
      yield {kind: 'topic', address: addresses.topic(word, at + 1), word, part: at + 1}
    }
  }
}

export function* yearPages({catalogue: {years}}: Plannable): Generator<PageOf<'year'>> {
  for (const year of years.keys()) yield {kind: 'year', address: addresses.year(year), year}
}

export function* monthPages({catalogue: {months}}: Plannable): Generator<PageOf<'month'>> {
  for (const month of months.keys()) yield {kind: 'month', address: addresses.month(month), month}
}

export function* dayPages({catalogue: {days}}: Plannable): Generator<PageOf<'day'>> {
  for (const [day, entries] of days) {
    for (const part of partNumbers(entries.length)) yield {kind: 'day', address: addresses.day(day, part), day, part}
  }
}

export function* undatedPages({catalogue: {undated}}: Plannable): Generator<PageOf<'undated'>> {
  for (const part of partNumbers(undated.length)) yield {kind: 'undated', address: addresses.undated(part), part}
}

/** One for each date of a leap year, even an empty one: the reader's date is unknown here. */
export function* onThisDayPages(): Generator<PageOf<'onThisDay'>> {
  for (const monthDay of MONTH_DAYS) yield {kind: 'onThisDay', address: addresses.onThisDay(monthDay), monthDay}
}

export function* outletPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'outlet'>> {
  for (const slug of byOutlet.keys()) yield {kind: 'outlet', address: addresses.outlet(slug), slug}
}

export function* outletMonthPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'outletMonth'>> {
  for (const [slug, {months}] of byOutlet) {
    for (const [month, entries] of months) {
      for (const part of partNumbers(entries.length)) {
        yield {kind: 'outletMonth', address: addresses.outletMonth(slug, month, part), slug, month, part}
      }
    }
  }
}

export function* articlePages({catalogue: {entries}}: Plannable): Generator<PageOf<'article'>> {
  for (const [at, {article}] of entries.entries()) yield {kind: 'article', address: article.address, id: article.id, at}
}

export function* movedPages({catalogue: {entries}}: Plannable): Generator<PageOf<'moved'>> {
  for (const {article, formerly} of entries) {
    for (const address of formerly) yield {kind: 'moved', address, id: article.id}
  }
}

export function* differencePages({catalogue: {entries}}: Plannable): Generator<PageOf<'difference'>> {
  for (const entry of entries) {
    if (entry.history === null) continue
    const {id} = entry.article
    for (const {older, newer, address} of comparisonsOf(entry)) {
      yield {kind: 'difference', address, id, older: older - 1, newer: newer - 1}
    }
  }
}

export function* atomPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'atom'>> {
  for (const slug of [null, ...byOutlet.keys()]) yield {kind: 'atom', address: addresses.atom(slug), slug}
}

export function* jsonFeedPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'jsonFeed'>> {
  for (const slug of [null, ...byOutlet.keys()]) yield {kind: 'jsonFeed', address: addresses.jsonFeed(slug), slug}
}

/** The files of one month follow each other, because they name the same articles. */
export function* citationPages({catalogue: {months, undated}}: Plannable): Generator<PageOf<'citations'>> {
  for (const month of [...months.keys(), ...(undated.length > 0 ? [NO_DATE] : [])]) {
    for (const [form] of LIST_FORMS) {
      yield {kind: 'citations', address: addresses.citations(month, form), month, form}
    }
  }
}

export function* sitemapPages({catalogue: {years, undated}, hasSiteUrl}: Plannable): Generator<PageOf<'sitemap'>> {
  if (!hasSiteUrl) return
  for (const year of years.keys()) yield {kind: 'sitemap', address: addresses.sitemap(year), year}
  if (undated.length > 0) yield {kind: 'sitemap', address: addresses.sitemap(NO_DATE), year: NO_DATE}
}
