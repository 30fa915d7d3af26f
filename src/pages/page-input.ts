import type {Card} from '../catalogue/card.ts'
import type {Address} from '../model/brand.ts'
import type {AboutFacts, ReportFacts} from './accounts.ts'
import type {ArticleFacts, MovedFacts} from './article.ts'
import type {CalendarFacts, YearFacts} from './calendar.ts'
import type {DayFacts, MonthFacts, UndatedFacts} from './days.ts'
import type {FeedFacts} from './feeds.ts'
import type {HomeFacts} from './home.ts'
import type {OnThisDayFacts} from './on-this-day.ts'
import type {OutletFacts, OutletMonthFacts, OutletsFacts} from './outlet.ts'
import type {OverviewFacts} from './overview.ts'
import type {Kind} from './page.ts'
import type {SitemapFacts, SitemapIndexFacts} from './sitemap.ts'
import type {TopicFacts, TopicsFacts} from './topics.ts'
import type {DifferenceFacts} from './versions.ts'

/** What each kind of page is told of the archive. Plain data; cards are spoken of by their places in the brief. */
export interface Facts {
  readonly home: HomeFacts
  readonly calendar: CalendarFacts
  readonly year: YearFacts
  readonly month: MonthFacts
  readonly day: DayFacts
  readonly almanac: null
  readonly onThisDay: OnThisDayFacts
  readonly undated: UndatedFacts
  readonly outlets: OutletsFacts
  readonly outlet: OutletFacts
  readonly outletMonth: OutletMonthFacts
  readonly overview: OverviewFacts
  readonly topics: TopicsFacts
  readonly topic: TopicFacts
  readonly article: ArticleFacts
  readonly difference: DifferenceFacts
  readonly moved: MovedFacts
  readonly about: AboutFacts
  readonly report: ReportFacts
  readonly notFound: null
  readonly atom: FeedFacts
  readonly jsonFeed: FeedFacts
  readonly sitemapIndex: SitemapIndexFacts
  readonly sitemap: SitemapFacts
}

/**
 * All that one page shows. A page is printed from its brief and from nothing else of the archive, so what is in no brief
 * cannot make a page stale, and a page is as fresh as its brief.
 */
export interface BriefOf<K extends Kind> {
  readonly kind: K
  readonly address: Address
  readonly facts: Facts[K]
  /** The articles that it names. */
  readonly cards: readonly Card[]
  /** Places of the cards whose words it shows. */
  readonly read: readonly number[]
  /** Keys of the pictures that it may show. */
  readonly pictures: readonly string[]
  /** Slugs of the publishers that it names beside those of its cards. */
  readonly outlets: readonly string[]
}

export type Brief = {readonly [K in Kind]: BriefOf<K>}[Kind]

/** What a page's own module tells of it. */
export interface Told<F> {
  readonly facts: F
  readonly cards?: readonly Card[]
  readonly read?: readonly number[]
  /** Beside the lead pictures of its cards. */
  readonly pictures?: readonly string[]
  readonly outlets?: readonly string[]
}
