import type {Address} from '../model/brand.ts'
import type {CutList, LeadLine, Line, Link, Neighbour, OutletName} from './line-views.ts'

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
  /** The date of the last day, and what it held in earlier years. */
  readonly onThisDay: {readonly date: Link | null; readonly days: readonly DayInYear[]}
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
    /** Seven cells each, from Monday; null where a week reaches out of the month. */
    readonly weeks: readonly (readonly (DayCell | null)[])[]
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

export interface DayView extends CutList {
  readonly title: string
  /** The date in all years. */
  readonly inOtherYears: Link
  readonly year: Link
  readonly month: Link
  readonly dayNumber: string
  readonly outlets: readonly {readonly outlet: OutletName; readonly lines: readonly Line[]}[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

export interface UndatedView extends CutList {
  readonly lines: readonly Line[]
}

/** A day among those of its date in all years. */
export interface DayInYear {
  readonly year: string
  readonly title: string
  readonly address: Address
  /** Null where it holds more than these lines. */
  readonly count: number | null
  /** The first of it. */
  readonly lines: readonly Line[]
}

export interface OnThisDayView {
  readonly title: string
  /** From the first year to the last; empty where no year has anything. */
  readonly span: string
  /** Newest first. */
  readonly days: readonly DayInYear[]
  readonly earlier: Neighbour
  readonly later: Neighbour
}

/** Every date of a year that has a leap day. */
export interface AlmanacView {
  readonly months: readonly {
    readonly title: string
    readonly days: readonly (Link & {readonly day: number})[]
  }[]
}
