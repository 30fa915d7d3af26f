import type {AboutView, ReportView} from './account-views.ts'
import type {ArticleView, MovedView} from './article-views.ts'
import type {OutletMonthView, OutletsView, OutletView} from './outlet-views.ts'
import type {OverviewView} from './overview-views.ts'
import type {
  AlmanacView,
  CalendarView,
  DayView,
  HomeView,
  MonthView,
  OnThisDayView,
  UndatedView,
  YearView,
} from './time-views.ts'
import type {TopicsView, TopicView} from './topic-views.ts'
import type {DifferenceView} from './version-views.ts'

export type * from './account-views.ts'
export type * from './article-views.ts'
export type * from './line-views.ts'
export type * from './outlet-views.ts'
export type * from './overview-views.ts'
export type * from './time-views.ts'
export type * from './topic-views.ts'
export type * from './version-views.ts'

/** What each kind of web page shows. */
export interface Views {
  readonly home: HomeView
  readonly calendar: CalendarView
  readonly year: YearView
  readonly month: MonthView
  readonly day: DayView
  readonly almanac: AlmanacView
  readonly onThisDay: OnThisDayView
  readonly undated: UndatedView
  readonly outlets: OutletsView
  readonly outlet: OutletView
  readonly outletMonth: OutletMonthView
  readonly overview: OverviewView
  readonly topics: TopicsView
  readonly topic: TopicView
  readonly article: ArticleView
  readonly difference: DifferenceView
  readonly moved: MovedView
  readonly about: AboutView
  readonly report: ReportView
  readonly notFound: null
}
