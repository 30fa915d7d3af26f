import type {ListForm} from '../citation/index.ts'
import type {ArticleId} from '../model/brand.ts'
import type {DayKey, MonthDay, MonthKey, YearKey} from '../time/calendar.ts'
import {aboutInput, aboutView, reportInput, reportView} from './accounts.ts'
import {addresses} from './address.ts'
import {articleInput, articleView, groundsOf, movedInput, movedView} from './article.ts'
import {calendarInput, calendarView, yearInput, yearView} from './calendar.ts'
import {type CitationFileData, citationFileInput, citationFileOf} from './citations.ts'
import {dayInput, dayView, monthInput, monthView, undatedInput, undatedView} from './days.ts'
import {type FeedData, feedInput, feedOf} from './feeds.ts'
import {homeInput, homeView} from './home.ts'
import {almanacView, onThisDayInput, onThisDayView} from './on-this-day.ts'
import {outletInput, outletMonthInput, outletMonthView, outletsInput, outletsView, outletView} from './outlet.ts'
import {overviewInput, overviewView} from './overview.ts'
import type {Kind, PageOf} from './page.ts'
import {type FileKind, file, single, type WebKind, web} from './page-kind.ts'
import {
  articlePages,
  atomPages,
  citationPages,
  dayPages,
  differencePages,
  jsonFeedPages,
  monthPages,
  movedPages,
  onThisDayPages,
  outletMonthPages,
  outletPages,
  sitemapPages,
  topicPages,
  undatedPages,
  yearPages,
} from './page-lists.ts'
import {sitemap, sitemapIndex, sitemapIndexInput, sitemapInput} from './sitemap.ts'
import {topicInput, topicsInput, topicsView, topicView} from './topics.ts'
import {differenceInput, differenceView} from './versions.ts'

/** A page without parameters: the site has one of its kind. */
type Single = object

/** What tells the pages of each kind apart. `part` counts the parts of a long list from 1, the oldest. */
export interface PageParameters {
  readonly home: Single
  readonly calendar: Single
  readonly year: {readonly year: YearKey}
  readonly month: {readonly month: MonthKey}
  readonly day: {readonly day: DayKey; readonly part: number}
  readonly almanac: Single
  readonly onThisDay: {readonly monthDay: MonthDay}
  readonly undated: {readonly part: number}
  readonly outlets: Single
  readonly outlet: {readonly slug: string}
  readonly outletMonth: {readonly slug: string; readonly month: MonthKey; readonly part: number}
  readonly overview: Single
  readonly topics: Single
  readonly topic: {readonly word: string; readonly part: number}
  /** `at`: the index of its entry in the catalogue. */
  readonly article: {readonly id: ArticleId; readonly at: number}
  /** Two versions of an article, by their indices in its history. */
  readonly difference: {readonly id: ArticleId; readonly older: number; readonly newer: number}
  /** A former address of an article. */
  readonly moved: {readonly id: ArticleId}
  readonly about: Single
  readonly report: Single
  readonly notFound: Single
  /** Null for the feed of all outlets. */
  readonly atom: {readonly slug: string | null}
  readonly jsonFeed: {readonly slug: string | null}
  /** `month` is `undated` for the articles without a date. */
  readonly citations: {readonly month: MonthKey; readonly form: ListForm}
  readonly sitemapIndex: Single
  readonly sitemap: {readonly year: YearKey}
}

/**
 * Every kind of page, in the order in which the pages are planned. The template of a web page has the name of its kind.
 * To add a kind, see CONTRIBUTING.md.
 */
export const kinds = {
  home: single('home', addresses.home, homeInput, homeView),
  calendar: single('calendar', addresses.calendar, calendarInput, calendarView),
  outlets: single('outlets', addresses.outlets, outletsInput, outletsView),
  overview: single('overview', addresses.overview, overviewInput, overviewView),
  topics: single('topics', addresses.topics, topicsInput, topicsView),
  topic: web({pages: topicPages, input: topicInput, view: topicView}),
  about: single('about', addresses.about, aboutInput, aboutView),
  report: single('report', addresses.report, reportInput, reportView),
  notFound: single(
    'notFound',
    addresses.notFound,
    () => ({data: null}),
    () => null,
  ),
  year: web({pages: yearPages, input: yearInput, view: yearView}),
  month: web({pages: monthPages, input: monthInput, view: monthView}),
  day: web({pages: dayPages, input: dayInput, view: dayView}),
  undated: web({pages: undatedPages, input: undatedInput, view: undatedView}),
  almanac: single(
    'almanac',
    addresses.almanac,
    () => ({data: null}),
    (_input, context) => almanacView(context),
  ),
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
  citations: file<PageOf<'citations'>, CitationFileData>({
    pages: citationPages,
    input: citationFileInput,
    print: citationFileOf,
  }),
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
