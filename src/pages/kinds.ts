import {MONTH_DAYS} from '../time/calendar.ts'
import {aboutInput, aboutView, reportInput, reportView} from './accounts.ts'
import {addresses, partNumbers} from './address.ts'
import {articleInput, articleView, groundsOf, movedInput, movedView} from './article.ts'
import {calendarInput, calendarView, yearInput, yearView} from './calendar.ts'
import {dayInput, dayView, monthInput, monthView, undatedInput, undatedView} from './days.ts'
import {type FeedData, feedInput, feedOf} from './feeds.ts'
import {homeInput, homeView} from './home.ts'
import {almanacView, onThisDayInput, onThisDayView} from './on-this-day.ts'
import {outletInput, outletMonthInput, outletMonthView, outletsInput, outletsView, outletView} from './outlet.ts'
import {overviewInput, overviewView} from './overview.ts'
import {type Kind, NO_YEAR, type PageOf} from './page.ts'
import {type FileKind, file, type Plannable, type WebKind, web} from './page-kind.ts'
import {sitemap, sitemapIndex, sitemapIndexInput, sitemapInput} from './sitemap.ts'
import {topicInput, topicsInput, topicsView, topicView} from './topics.ts'
import {comparisonsOf, differenceInput, differenceView} from './versions.ts'

/**
 * Every kind of page, in the order in which the pages are planned. The template of a web page has the name of its kind.
 * To add a kind, see CONTRIBUTING.md.
 */
export const kinds = {
  home: web({
    pages: (): PageOf<'home'>[] => [{kind: 'home', address: addresses.home}],
    input: (_page, archive) => homeInput(archive),
    view: homeView,
  }),
  calendar: web({
    pages: (): PageOf<'calendar'>[] => [{kind: 'calendar', address: addresses.calendar}],
    input: (_page, archive) => calendarInput(archive),
    view: calendarView,
  }),
  outlets: web({
    pages: (): PageOf<'outlets'>[] => [{kind: 'outlets', address: addresses.outlets}],
    input: (_page, archive) => outletsInput(archive),
    view: outletsView,
  }),
  overview: web({
    pages: (): PageOf<'overview'>[] => [{kind: 'overview', address: addresses.overview}],
    input: (_page, archive) => overviewInput(archive),
    view: overviewView,
  }),
  topics: web({
    pages: (): PageOf<'topics'>[] => [{kind: 'topics', address: addresses.topics}],
    input: (_page, archive) => topicsInput(archive),
    view: topicsView,
  }),
  topic: web({pages: topicPages, input: topicInput, view: topicView}),
  about: web({
    pages: (): PageOf<'about'>[] => [{kind: 'about', address: addresses.about}],
    input: (_page, archive) => aboutInput(archive),
    view: aboutView,
  }),
  report: web({
    pages: (): PageOf<'report'>[] => [{kind: 'report', address: addresses.report}],
    input: (_page, archive) => reportInput(archive),
    view: reportView,
  }),
  notFound: web({
    pages: (): PageOf<'notFound'>[] => [{kind: 'notFound', address: addresses.notFound}],
    input: () => ({data: null}),
    view: () => null,
  }),
  year: web({pages: yearPages, input: yearInput, view: yearView}),
  month: web({pages: monthPages, input: monthInput, view: monthView}),
  day: web({pages: dayPages, input: dayInput, view: dayView}),
  undated: web({pages: undatedPages, input: undatedInput, view: undatedView}),
  almanac: web({
    pages: (): PageOf<'almanac'>[] => [{kind: 'almanac', address: addresses.almanac}],
    input: () => ({data: null}),
    view: (_input, context) => almanacView(context),
  }),
  onThisDay: web({pages: onThisDayPages, input: onThisDayInput, view: onThisDayView}),
  outlet: web({pages: outletPages, input: outletInput, view: outletView}),
  outletMonth: web({pages: outletMonthPages, input: outletMonthInput, view: outletMonthView}),
  article: web({
    pages: articlePages,
    input: (page, archive) => articleInput(groundsOf(page, archive)),
    view: articleView,
  }),
  moved: web({pages: movedPages, input: movedInput, view: movedView}),
  difference: web({pages: differencePages, input: differenceInput, view: differenceView}),
  atom: file<PageOf<'atom'>, FeedData>({pages: atomPages, input: feedInput, print: feedOf}),
  jsonFeed: file<PageOf<'jsonFeed'>, FeedData>({pages: jsonFeedPages, input: feedInput, print: feedOf}),
  sitemapIndex: file({
    pages: ({hasSiteUrl}): PageOf<'sitemapIndex'>[] =>
      hasSiteUrl ? [{kind: 'sitemapIndex', address: addresses.sitemapIndex}] : [],
    input: (_page, archive) => sitemapIndexInput(archive),
    print: (input, _context, frame) => sitemapIndex(input, frame),
  }),
  sitemap: file({
    pages: sitemapPages,
    input: sitemapInput,
    print: (input, _context, frame) => sitemap(input, frame),
  }),
} satisfies {readonly [K in Kind]: WebKind<PageOf<K>> | FileKind<PageOf<K>>}

type Kinds = typeof kinds

/** What each web page's template shows, by kind. */
export type Views = {
  readonly [K in Kind as Kinds[K] extends {view: unknown} ? K : never]: Kinds[K] extends {
    view: (...args: never) => infer V
  }
    ? V
    : never
}

const registry: Readonly<Record<Kind, WebKind | FileKind>> = kinds

/** The definition of a kind. It accepts the pages and inputs of that kind alone. */
export const kindOf = (kind: Kind): WebKind | FileKind => registry[kind]

/** The names of all kinds, in the order of the plan. */
export const KINDS = Object.keys(kinds) as readonly Kind[]

function* topicPages({catalogue: {topics}}: Plannable): Generator<PageOf<'topic'>> {
  for (const [word, entries] of topics) {
    for (const part of partNumbers(entries.length)) {
      yield {kind: 'topic', address: addresses.topic(word, part), word, part}
    }
  }
}

function* yearPages({catalogue: {years}}: Plannable): Generator<PageOf<'year'>> {
  for (const year of years.keys()) yield {kind: 'year', address: addresses.year(year), year}
}

function* monthPages({catalogue: {months}}: Plannable): Generator<PageOf<'month'>> {
  for (const month of months.keys()) yield {kind: 'month', address: addresses.month(month), month}
}

function* dayPages({catalogue: {days}}: Plannable): Generator<PageOf<'day'>> {
  for (const [day, entries] of days) {
    for (const part of partNumbers(entries.length)) yield {kind: 'day', address: addresses.day(day, part), day, part}
  }
}

function* undatedPages({catalogue: {undated}}: Plannable): Generator<PageOf<'undated'>> {
  for (const part of partNumbers(undated.length)) yield {kind: 'undated', address: addresses.undated(part), part}
}

/** One for each date of a leap year, even without articles, since the date of the reader's visit is unknown. */
function* onThisDayPages(): Generator<PageOf<'onThisDay'>> {
  for (const monthDay of MONTH_DAYS) yield {kind: 'onThisDay', address: addresses.onThisDay(monthDay), monthDay}
}

function* outletPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'outlet'>> {
  for (const slug of byOutlet.keys()) yield {kind: 'outlet', address: addresses.outlet(slug), slug}
}

function* outletMonthPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'outletMonth'>> {
  for (const [slug, {months}] of byOutlet) {
    for (const [month, entries] of months) {
      for (const part of partNumbers(entries.length)) {
        yield {kind: 'outletMonth', address: addresses.outletMonth(slug, month, part), slug, month, part}
      }
    }
  }
}

function* articlePages({catalogue: {entries}}: Plannable): Generator<PageOf<'article'>> {
  for (const [at, {article}] of entries.entries()) yield {kind: 'article', address: article.address, id: article.id, at}
}

function* movedPages({catalogue: {entries}}: Plannable): Generator<PageOf<'moved'>> {
  for (const {article, formerly} of entries) {
    for (const address of formerly) yield {kind: 'moved', address, id: article.id}
  }
}

function* differencePages({catalogue: {entries}}: Plannable): Generator<PageOf<'difference'>> {
  for (const entry of entries) {
    if (entry.history === null) continue
    const {id} = entry.article
    for (const {older, newer, address} of comparisonsOf(entry)) {
      yield {kind: 'difference', address, id, older: older - 1, newer: newer - 1}
    }
  }
}

function* atomPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'atom'>> {
  for (const slug of [null, ...byOutlet.keys()]) yield {kind: 'atom', address: addresses.atom(slug), slug}
}

function* jsonFeedPages({catalogue: {byOutlet}}: Plannable): Generator<PageOf<'jsonFeed'>> {
  for (const slug of [null, ...byOutlet.keys()]) yield {kind: 'jsonFeed', address: addresses.jsonFeed(slug), slug}
}

function* sitemapPages({catalogue: {years, undated}, hasSiteUrl}: Plannable): Generator<PageOf<'sitemap'>> {
  if (!hasSiteUrl) return
  for (const year of years.keys()) yield {kind: 'sitemap', address: addresses.sitemap(year), year}
  if (undated.length > 0) yield {kind: 'sitemap', address: addresses.sitemap(NO_YEAR), year: NO_YEAR}
}
