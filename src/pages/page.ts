import type {Address, ArticleId} from '../model/brand.ts'
import type {DayKey, MonthDay, MonthKey, YearKey} from '../time/calendar.ts'

/** A page without parameters: the site has one of its kind. */
type Single = object

/** The parameters of the pages of each kind. `part` counts the parts of a long list from 1, the oldest. */
interface PageParameters {
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
  readonly sitemapIndex: Single
  readonly sitemap: {readonly year: YearKey}
}

export type Kind = keyof PageParameters
export type PageOf<K extends Kind> = {readonly kind: K; readonly address: Address} & PageParameters[K]

/** A page of the site: its kind, address and parameters. Its input is gathered only if it may have to be printed. */
export type Page = {readonly [K in Kind]: PageOf<K>}[Kind]

/** The year under which the sitemap and an outlet list articles without a date. */
export const NO_YEAR = 'undated'

/** Whether a page is for readers; the others are for programs. */
export const isWebPage = ({address}: Page): boolean => address.endsWith('.html')
