import type {Quality, Removal} from '../article.ts'
import type {Address, Lang, SafeHtml, SafeUrl} from '../brand.ts'
import type {Choice} from '../catalogue/entry.ts'
import type {LocalImage, MissingReason} from '../images/picture.ts'
import type {Report} from '../report/report.ts'
import type {ShownTime} from './shown-time.ts'
import type {ComparisonLink, DifferenceView, ListedVersion} from './version-views.ts'

export type * from './version-views.ts'

/** A link with words. */
export interface Link {
  readonly text: string
  readonly address: Address
}

export interface OutletName extends Link {
  readonly slug: string
}

/** Kinds of articles that are none to be read through, and those of which the feed carried the start only. */
export type Mark = Exclude<Quality['kind'], 'article'> | 'truncated'

/** An article in a list. */
export interface Line {
  readonly address: Address
  readonly title: string
  readonly lang: Lang
  readonly outlet: OutletName
  readonly time: ShownTime | null
  /** What a reader should know before following it. */
  readonly mark: Mark | null
  readonly minutes: number
  readonly pictureCount: number
  /** Its first picture, where the site has it. */
  readonly picture: LocalImage | null
}

/** An article with the start of its text. */
export interface LeadLine extends Line {
  readonly excerpt: string
}

/** One page of a list that is cut. */
export interface Part {
  readonly number: number
  readonly links: readonly Address[]
}

/** A way through time or through an outlet. */
export interface Neighbour {
  readonly title: string
  readonly lang: Lang | null
  readonly address: Address
}

export interface YearSummary extends Link {
  readonly count: number
  readonly months: readonly (Link & {readonly count: number})[]
}

/** Every year with its months and what they hold, newest first. */
export interface CountedView {
  readonly years: readonly YearSummary[]
  readonly undated: {readonly address: Address; readonly count: number} | null
}

/** Every year with its months, newest first. */
export interface CalendarView {
  readonly years: readonly (Link & {readonly months: readonly Link[]})[]
  readonly undated: Address | null
}

export interface HomeView extends CountedView {
  readonly date: string | null
  readonly day: Address | null
  readonly dayCount: number
  readonly lead: LeadLine | null
  readonly side: readonly Line[]
  /** The rest of the last day, by outlet. */
  readonly streams: readonly {readonly outlet: OutletName; readonly count: number; readonly lines: readonly Line[]}[]
  readonly before: readonly {
    readonly title: string
    readonly address: Address
    readonly count: number
    readonly lead: Line | null
    readonly lines: readonly Line[]
  }[]
  readonly outlets: readonly (OutletName & {readonly count: number})[]
  /** Articles of the whole archive, and `2019–2024`. */
  readonly count: number
  readonly span: string
}

/** A cell of a calendar. `level` 0 (nothing) to 4. */
export interface DayCell {
  readonly day: number
  readonly count: number
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly address: Address | null
  readonly date: string
}

export interface YearView {
  readonly year: number
  readonly title: string
  readonly count: number
  readonly months: readonly {
    readonly title: string
    readonly address: Address | null
    readonly count: number
    /** Cells before the first day, so that weeks begin on Monday. */
    readonly blanks: number
    readonly cells: readonly DayCell[]
  }[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  /** All years, without counts: an article must not touch the pages of other years. */
  readonly years: readonly Link[]
}

export interface MonthView {
  readonly title: string
  /** Without the year. */
  readonly name: string
  readonly year: Link
  readonly count: number
  readonly days: readonly {
    readonly title: string
    readonly count: number
    readonly parts: readonly Address[]
    readonly lead: Line
  }[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

export interface DayView {
  readonly title: string
  readonly year: Link
  readonly month: Link
  readonly dayNumber: string
  readonly count: number
  readonly outlets: readonly {readonly outlet: OutletName; readonly lines: readonly Line[]}[]
  readonly part: Part
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

export interface UndatedView {
  readonly lines: readonly Line[]
  readonly count: number
  readonly part: Part
}

export interface OutletsView {
  readonly count: number
  readonly outlets: readonly (OutletName & {readonly count: number; readonly span: string; readonly home: SafeUrl})[]
}

export interface OutletView {
  readonly outlet: OutletName
  readonly home: SafeUrl
  readonly count: number
  readonly span: string
  readonly latest: readonly Line[]
  readonly years: readonly {readonly title: string; readonly months: readonly (Link & {readonly count: number})[]}[]
  readonly undated: readonly Line[]
  readonly undatedCount: number
}

export interface OutletMonthView {
  readonly outlet: OutletName
  readonly title: string
  readonly count: number
  readonly days: readonly {readonly title: string; readonly address: Address; readonly lines: readonly Line[]}[]
  readonly part: Part
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

/** A body's pieces with all that the page knows put in. */
export type BodyPart =
  | {readonly kind: 'html'; readonly html: SafeHtml}
  | {readonly kind: 'link'; readonly address: Address}
  | {readonly kind: 'gallery'; readonly title: string | null; readonly count: number}
  | {readonly kind: 'seeAlso'}
  | {
      readonly kind: 'picture'
      readonly picture: LocalImage
      readonly alt: string
      readonly first: boolean
      /** Where no `figure` stands around it: which one to print. */
      readonly alone: 'lead' | 'plain' | null
    }
  | {
      readonly kind: 'missing'
      readonly reason: MissingReason
      readonly alt: string
      readonly alone: 'lead' | 'plain' | null
      readonly original: SafeUrl
      readonly copy: string
    }
  | {
      readonly kind: 'embed'
      readonly medium: 'video' | 'audio' | 'frame'
      readonly url: SafeUrl
      readonly title: string
      readonly host: string
    }

export interface ArticleView {
  readonly line: LeadLine
  readonly section: string | null
  readonly byline: readonly string[]
  /** Of which the feed carried the start only. */
  readonly truncated: boolean
  /** Where the article stands of which this one is the translation. */
  readonly translationOf: SafeUrl | null
  readonly crumbs: readonly Link[]
  readonly body: readonly BodyPart[]
  readonly empty: boolean
  readonly rightToLeft: boolean
  readonly original: SafeUrl
  readonly originalHost: string
  readonly archiveCopy: string
  readonly archived: ShownTime | null
  readonly issue: string | null
  readonly pictures: {readonly stored: number; readonly all: number}
  /** Oldest first. */
  readonly versions: readonly ListedVersion[]
  /** Why the one shown is shown. */
  readonly choice: Choice
  /** Comparisons that no version in the list leads to. */
  readonly otherComparisons: readonly ComparisonLink[]
  readonly alternates: readonly string[]
  readonly tags: readonly string[]
  readonly removed: readonly Removal[]
  /** Articles that link to this one, oldest first, and how many more do. */
  readonly mentions: {readonly lines: readonly Line[]; readonly more: number}
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  readonly earlierInOutlet: Neighbour | null
  readonly laterInOutlet: Neighbour | null
  /** schema.org NewsArticle. */
  readonly linkedData: unknown
  readonly description: string
}

/** An address that an article no longer has. */
export interface MovedView {
  readonly title: string
  readonly lang: Lang
  readonly address: Address
}

export interface AboutView {
  readonly count: number
  readonly span: string
  readonly years: readonly string[]
  readonly rows: readonly {
    readonly outlet: OutletName
    readonly counts: readonly {readonly count: number; readonly year: string}[]
    readonly total: number
  }[]
  readonly totals: readonly number[]
  readonly report: Pick<Report, 'seeds' | 'refusals'>
}

export interface ReportView {
  readonly report: Report
  /** Articles of the whole archive. */
  readonly count: number
  readonly names: ReadonlyMap<string, OutletName>
}

/** What each kind of web page shows. */
export interface Views {
  readonly home: HomeView
  readonly calendar: CalendarView
  readonly year: YearView
  readonly month: MonthView
  readonly day: DayView
  readonly undated: UndatedView
  readonly outlets: OutletsView
  readonly outlet: OutletView
  readonly outletMonth: OutletMonthView
  readonly article: ArticleView
  readonly difference: DifferenceView
  readonly moved: MovedView
  readonly about: AboutView
  readonly report: ReportView
  readonly notFound: null
}
