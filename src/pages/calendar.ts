import type {Catalogue} from '../catalogue/index.ts'
import {levelOf} from '../charts/days.ts'
import {type DayKey, daysIn, type MonthKey, numbersOf, two, weekdayOf, type YearKey, yearOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {type Around, around, waysTo} from './prev-next.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {soundDays} from './sound.ts'
import type {CalendarView, CountedView, DayCell, Link, YearSummary, YearView} from './views.ts'

interface CountedYear {
  readonly year: YearKey
  readonly months: readonly {readonly month: MonthKey; readonly count: number}[]
}

/** All years and months with their numbers of articles, oldest first, and the number of undated articles. */
export interface CountedYears {
  readonly years: readonly CountedYear[]
  /** The years of which every day is doubtful. */
  readonly doubtful: readonly CountedYear[]
  readonly undated: number
}

/** Counts the articles of each month. */
export function countedYears(catalogue: Catalogue): CountedYears {
  const {months, days, undated} = catalogue
  const countOf = (month: MonthKey) => (months.get(month) ?? []).reduce((n, day) => n + (days.get(day)?.length ?? 0), 0)
  const counted = ([year, keys]: readonly [YearKey, readonly MonthKey[]]): CountedYear => ({
    year,
    months: keys.map((month) => ({month, count: countOf(month)})),
  })
  const {sound, doubtful} = yearsIn(catalogue)
  return {years: sound.map(counted), doubtful: doubtful.map(counted), undated: undated.length}
}

type YearLists = readonly (readonly [YearKey, readonly MonthKey[]])[]

/** The years with their months, oldest first: those with a day without doubt, and the others. */
function yearsIn(catalogue: Catalogue): {readonly sound: YearLists; readonly doubtful: YearLists} {
  const years = [...catalogue.years]
  if (catalogue.doubtful.size === 0) return {sound: years, doubtful: []}
  const isSoundYear = new Set(soundDays(catalogue).map(yearOf))
  return {
    sound: years.filter(([year]) => isSoundYear.has(year)),
    doubtful: years.filter(([year]) => !isSoundYear.has(year)),
  }
}

/** The years and months with their numbers of articles, newest year first. */
export function countedView({years, doubtful, undated}: CountedYears, context: RenderContext): CountedView {
  const names = wordsOf(context)
  const summary = ({year, months}: CountedYear): YearSummary => ({
    text: names.year(Number(year)),
    address: addresses.year(year),
    count: months.reduce((n, {count}) => n + count, 0),
    months: months.map(({month, count}) => ({...monthLink(month, names), count})),
  })
  return {
    years: years.map(summary).reverse(),
    doubtful: doubtful.map(summary).reverse(),
    undated: undated > 0 ? {address: addresses.undated(), count: undated} : null,
  }
}

/**
 * The data of the calendar page: years with their months, oldest first. It counts nothing, because every page links to
 * this one and another article must not change it.
 */
export interface CalendarData {
  readonly years: YearLists
  /** The years of which every day is doubtful. */
  readonly doubtful: YearLists
  readonly hasUndated: boolean
}

/** The page input of the calendar page. */
export function calendarInput({catalogue}: Archive): InputParts<CalendarData> {
  const {sound, doubtful} = yearsIn(catalogue)
  return {data: {years: sound, doubtful, hasUndated: catalogue.undated.length > 0}}
}

/** The view of the calendar page, newest year first. */
export function calendarView(
  {data: {years, doubtful, hasUndated}}: PageInput<CalendarData>,
  context: RenderContext,
): CalendarView {
  const names = wordsOf(context)
  const newestFirst = (lists: YearLists): CalendarView['years'] =>
    [...lists].reverse().map(([year, months]) => ({
      text: names.year(Number(year)),
      address: addresses.year(year),
      months: months.map((month) => monthLink(month, names)),
    }))
  return {
    years: newestFirst(years),
    doubtful: newestFirst(doubtful),
    undated: hasUndated ? addresses.undated() : null,
  }
}

const monthLink = (month: MonthKey, names: Words): Link => ({
  text: names.monthAlone(numbersOf(month).month),
  address: addresses.month(month),
})

/** The data of a year's page. */
export interface YearData extends Around {
  readonly year: YearKey
  /** Days with articles, and their numbers of articles. */
  readonly days: readonly (readonly [DayKey, number])[]
  readonly years: readonly YearKey[]
}

/** The page input of a year's page. */
export function yearInput({year}: PageOf<'year'>, {catalogue}: Archive): InputParts<YearData> {
  const months = catalogue.years.get(year) ?? []
  const days = months.flatMap((month) => catalogue.months.get(month) ?? [])
  return {
    data: {
      year,
      days: days.map((day) => [day, catalogue.days.get(day)?.length ?? 0]),
      years: yearsIn(catalogue).sound.map(([key]) => key),
      ...around(catalogue.years, year),
    },
  }
}

/**
 * The view of a year's page: twelve months of days, each shaded by the quarter of the fullest day's count that it
 * reaches.
 */
export function yearView({data}: PageInput<YearData>, context: RenderContext): YearView {
  const names = wordsOf(context)
  const year = Number(data.year)
  const counts = new Map(data.days)
  const fullest = Math.max(1, ...counts.values())
  const months = Array.from({length: 12}, (_, at) => {
    const month = at + 1
    const monthKey = `${data.year}-${two(month)}`
    const cells = Array.from({length: daysIn(year, month)}, (_, offset): DayCell => {
      const day = offset + 1
      const dayKey = `${monthKey}-${two(day)}`
      const count = counts.get(dayKey) ?? 0
      const address = count > 0 ? addresses.day(dayKey) : null
      return {day, count, level: levelOf(count, fullest), address, date: names.date(year, month, day)}
    })
    const count = cells.reduce((n, cell) => n + cell.count, 0)
    const address = count > 0 ? addresses.month(monthKey) : null
    return {title: names.monthAlone(month), address, count, weeks: weeksOf(cells, weekdayOf(year, month, 1))}
  })
  const title = (other: YearKey) => names.year(Number(other))
  return {
    year,
    title: title(data.year),
    count: months.reduce((n, {count}) => n + count, 0),
    months,
    ...waysTo(data, title, addresses.year),
    years: [...data.years].reverse().map((other) => ({text: title(other), address: addresses.year(other)})),
  }
}

/**
 * Splits a month's days into weeks of seven. `blanks` is the number of days of the first week that belong to the
 * previous month.
 */
function weeksOf(cells: readonly DayCell[], blanks: number): readonly (readonly (DayCell | null)[])[] {
  const weeks = Math.ceil((blanks + cells.length) / 7)
  return Array.from({length: weeks}, (_, week) =>
    Array.from({length: 7}, (_, weekday) => cells[week * 7 + weekday - blanks] ?? null),
  )
}
