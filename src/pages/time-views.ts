import type {Address} from '../model/brand.ts'
import type {CitationFiles} from './citations.ts'
import type {CutList, LeadLine, Line, Link, Neighbour, OutletName} from './line-views.ts'

/** A link to a year, with the numbers of articles of the year and its months. */
export interface YearSummary extends Link {
  readonly count: number
  readonly months: readonly (Link & {readonly count: number})[]
}

/** All years and months with their numbers of articles, newest year first. */
export interface CountedView {
  readonly years: readonly YearSummary[]
  /** The years whose dates no article can have. */
  readonly doubtful: readonly YearSummary[]
  readonly undated: {readonly address: Address; readonly count: number} | null
}

/** The data of the calendar page: all years with their months, newest year first. */
export interface CalendarView {
  readonly years: readonly (Link & {readonly months: readonly Link[]})[]
  /** The years whose dates no article can have. */
  readonly doubtful: CalendarView['years']
  readonly undated: Address | null
}

/** The data of the front page. */
export interface HomeView extends CountedView {
  readonly date: string | null
  readonly day: Address | null
  readonly dayCount: number
  readonly lead: LeadLine | null
  readonly side: readonly Line[]
  /** The other articles of the last day, by outlet. */
  readonly streams: readonly {readonly outlet: OutletName; readonly count: number; readonly lines: readonly Line[]}[]
  readonly before: readonly {
    readonly title: string
    readonly address: Address
    readonly count: number
    readonly lead: Line | null
    readonly lines: readonly Line[]
  }[]
  /** The date of the last day, and its articles in earlier years. */
  readonly onThisDay: {readonly date: Link | null; readonly days: readonly DayInYear[]}
  readonly outlets: readonly (OutletName & {readonly count: number})[]
  /** Number of articles in the archive, and their span: `2019–2024`. */
  readonly count: number
  readonly span: string
}

/** A day in a calendar grid. `level` is 0 (no articles) to 4. */
export interface DayCell {
  readonly day: number
  readonly count: number
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly address: Address | null
  readonly date: string
}

/** The data of a year's page. */
export interface YearView {
  readonly year: number
  readonly title: string
  readonly count: number
  readonly months: readonly {
    readonly title: string
    readonly address: Address | null
    readonly count: number
    /** Seven cells each, from Monday; null for days outside the month. */
    readonly weeks: readonly (readonly (DayCell | null)[])[]
  }[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  /** All years, without counts: a new article must not change the pages of other years. */
  readonly years: readonly Link[]
}

/** The data of a month's page. */
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
  readonly citations: CitationFiles
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

/** The data of one part of a day's page. */
export interface DayView extends CutList {
  readonly title: string
  /** The link to the date in all years. */
  readonly inOtherYears: Link
  readonly year: Link
  readonly month: Link
  readonly dayNumber: string
  /** Whether no article can have this date. */
  readonly isDoubtful: boolean
  readonly outlets: readonly {readonly outlet: OutletName; readonly lines: readonly Line[]}[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

/** The data of one part of the page of undated articles. */
export interface UndatedView extends CutList {
  readonly lines: readonly Line[]
  readonly citations: CitationFiles
}

/** A day of one year, on the page of its date. */
export interface DayInYear {
  readonly year: string
  readonly title: string
  readonly address: Address
  /** Null if the day has more articles than these lines. */
  readonly count: number | null
  /** The highest-ranked articles. */
  readonly lines: readonly Line[]
}

/** The data of the page of one date in all years. */
export interface OnThisDayView {
  readonly title: string
  /** From the first year to the last; empty if no year has articles. */
  readonly span: string
  /** Newest first. */
  readonly days: readonly DayInYear[]
  readonly earlier: Neighbour
  readonly later: Neighbour
}

/** The data of the page of all dates of a leap year. */
export interface AlmanacView {
  readonly months: readonly {
    readonly title: string
    readonly days: readonly (Link & {readonly day: number})[]
  }[]
}
