import type {Address, ArticleId} from '../model/brand.ts'
import type {DayKey, MonthDay, MonthKey, YearKey} from '../time/calendar.ts'

/** A page that the site has, by what it is about. What it shows is gathered when it may have to be printed. */
export type Page = {readonly address: Address} & (
  | {
      readonly kind:
        | 'home'
        | 'calendar'
        | 'outlets'
        | 'overview'
        | 'topics'
        | 'about'
        | 'report'
        | 'notFound'
        | 'sitemapIndex'
    }
  | {readonly kind: 'year'; readonly year: YearKey}
  | {readonly kind: 'month'; readonly month: MonthKey}
  | {readonly kind: 'day'; readonly day: DayKey; readonly part: number}
  | {readonly kind: 'almanac'}
  | {readonly kind: 'onThisDay'; readonly monthDay: MonthDay}
  | {readonly kind: 'undated'; readonly part: number}
  | {readonly kind: 'outlet'; readonly slug: string}
  /** By the word that names it. */
  | {readonly kind: 'topic'; readonly word: string; readonly part: number}
  | {readonly kind: 'outletMonth'; readonly slug: string; readonly month: MonthKey; readonly part: number}
  /** `at` is the entry's place among all. */
  | {readonly kind: 'article'; readonly id: ArticleId; readonly at: number}
  /** Two versions of an article, by their places in its list. */
  | {readonly kind: 'difference'; readonly id: ArticleId; readonly older: number; readonly newer: number}
  /** Where an article once stood. */
  | {readonly kind: 'moved'; readonly id: ArticleId}
  /** For one outlet, or for all. */
  | {readonly kind: 'atom' | 'jsonFeed'; readonly slug: string | null}
  | {readonly kind: 'sitemap'; readonly year: YearKey}
)

export type Kind = Page['kind']
export type PageOf<K extends Kind> = Extract<Page, {readonly kind: K}>

/** Kinds that are web pages; the others are for programs. */
export const isWebPage = ({address}: Page): boolean => address.endsWith('.html')
