import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Address} from '../model/brand.ts'
import type {AboutData, ReportData} from './accounts.ts'
import type {ArticleData, MovedData} from './article.ts'
import type {CalendarData, YearData} from './calendar.ts'
import type {DayData, MonthData, UndatedData} from './days.ts'
import type {FeedData} from './feeds.ts'
import type {HomeData} from './home.ts'
import type {OnThisDayData} from './on-this-day.ts'
import type {OutletData, OutletMonthData, OutletsData} from './outlet.ts'
import type {OverviewData} from './overview.ts'
import type {Kind} from './page.ts'
import type {SitemapData, SitemapIndexData} from './sitemap.ts'
import type {TopicData, TopicsData} from './topics.ts'
import type {DifferenceData} from './versions.ts'

/** What each kind of page is told of the archive. Plain data; cards are spoken of by their places in the brief. */
export interface PageData {
  readonly home: HomeData
  readonly calendar: CalendarData
  readonly year: YearData
  readonly month: MonthData
  readonly day: DayData
  readonly almanac: null
  readonly onThisDay: OnThisDayData
  readonly undated: UndatedData
  readonly outlets: OutletsData
  readonly outlet: OutletData
  readonly outletMonth: OutletMonthData
  readonly overview: OverviewData
  readonly topics: TopicsData
  readonly topic: TopicData
  readonly article: ArticleData
  readonly difference: DifferenceData
  readonly moved: MovedData
  readonly about: AboutData
  readonly report: ReportData
  readonly notFound: null
  readonly atom: FeedData
  readonly jsonFeed: FeedData
  readonly sitemapIndex: SitemapIndexData
  readonly sitemap: SitemapData
}

/**
 * All that one page shows. A page is printed from its brief and from nothing else of the archive, so what is in no brief
 * cannot make a page stale, and a page is as fresh as its brief.
 */
export interface PageInputOf<K extends Kind> {
  readonly kind: K
  readonly address: Address
  readonly data: PageData[K]
  /** The articles that it names. */
  readonly summaries: readonly ArticleSummary[]
  /** Places of the cards whose words it shows. */
  readonly read: readonly number[]
  /** Keys of the pictures that it may show. */
  readonly pictures: readonly string[]
  /** Slugs of the publishers that it names beside those of its cards. */
  readonly outlets: readonly string[]
}

export type PageInput = {readonly [K in Kind]: PageInputOf<K>}[Kind]

/** What a page's own module tells of it. */
export interface InputParts<F> {
  readonly data: F
  readonly summaries?: readonly ArticleSummary[]
  readonly read?: readonly number[]
  /** Beside the lead pictures of its cards. */
  readonly pictures?: readonly string[]
  readonly outlets?: readonly string[]
}
