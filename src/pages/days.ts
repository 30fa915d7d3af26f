import {byKey} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import {type DayKey, type MonthKey, monthDayOf, monthOf, numbersOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'
import {addresses, countParts, partNumbers, partOf} from './address.ts'
import type {Archive} from './archive.ts'
import {citationFiles} from './citations.ts'
import {lineOf} from './line.ts'
import {onThisDayLink} from './on-this-day.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {cutList} from './pagination.ts'
import {type Around, around, waysTo} from './prev-next.ts'
import {leadAmong} from './rank.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {SummaryList} from './summary-list.ts'
import type {DayView, Link, MonthView, UndatedView} from './views.ts'

/** The data of a month's page. `lead` is an index in the input's summaries. */
export interface MonthData extends Around {
  readonly month: MonthKey
  readonly days: readonly {readonly day: DayKey; readonly count: number; readonly lead: number}[]
}

/** The page input of a month's page. */
export function monthInput({month}: PageOf<'month'>, archive: Archive): InputParts<MonthData> {
  const {catalogue} = archive
  const list = new SummaryList()
  const days = (catalogue.months.get(month) ?? []).flatMap((day) => {
    const entries = catalogue.days.get(day) ?? []
    const lead = leadAmong(entries, archive.pictures)
    return lead ? [{day, count: entries.length, lead: list.of(lead)}] : []
  })
  return {data: {month, days, ...around(catalogue.months, month)}, summaries: list.summaries}
}

/** The view of a month's page: its days, each with its lead article. */
export function monthView({data, summaries}: PageInput<MonthData>, context: RenderContext): MonthView {
  const names = wordsOf(context)
  const title = (key: MonthKey) => names.month(numbersOf(key).year, numbersOf(key).month)
  const days = data.days.flatMap(({day, count, lead}) => {
    const summary = summaries[lead]
    const parts = partNumbers(count).map((part) => addresses.day(day, part))
    return summary ? [{title: dayTitle(day, names), count, parts, lead: lineOf(summary, context)}] : []
  })
  return {
    title: title(data.month),
    name: names.monthAlone(numbersOf(data.month).month),
    year: yearLink(data.month, names),
    count: days.reduce((n, day) => n + day.count, 0),
    days,
    citations: citationFiles(data.month, names),
    ...waysTo(data, title, addresses.month),
  }
}

const yearLink = (key: string, names: Words): Link => ({
  text: names.year(numbersOf(key).year),
  address: addresses.year(key.slice(0, 4)),
})

/** The data of one part of a day's page. */
export interface DayData extends Around {
  readonly day: DayKey
  readonly part: number
  readonly parts: number
  readonly isDoubtful: boolean
}

/** The page input of one part of a day's page. */
export function dayInput({day, part}: PageOf<'day'>, {catalogue}: Archive): InputParts<DayData> {
  const all = catalogue.days.get(day) ?? []
  const summaries = partOf(all, part).map(({article}) => article)
  const isDoubtful = catalogue.doubtful.has(day)
  return {data: {day, part, parts: countParts(all.length), isDoubtful, ...around(catalogue.days, day)}, summaries}
}

/** The view of a day's page: the articles of the day by outlet, each list oldest first. */
export function dayView({data, summaries}: PageInput<DayData>, context: RenderContext): DayView {
  const {day} = data
  const names = wordsOf(context)
  const bySlug = groupBy(summaries, ({outlet}) => outlet)
  const {month, day: number} = numbersOf(day)
  const title = (key: DayKey) => dayTitle(key, names)
  return {
    title: title(day),
    inOtherYears: onThisDayLink(monthDayOf(day), context),
    year: yearLink(day, names),
    month: {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    dayNumber: names.dayOfMonth(number),
    isDoubtful: data.isDoubtful,
    outlets: [...bySlug].sort(byKey).map(([slug, ofOutlet]) => ({
      outlet: outletName(slug, context),
      lines: ofOutlet.map((summary) => lineOf(summary, context)),
    })),
    ...cutList(data, summaries.length, (at) => addresses.day(day, at)),
    ...waysTo(data, title, addresses.day),
  }
}

/** The data of one part of the page of undated articles. */
export interface UndatedData {
  readonly part: number
  readonly parts: number
}

/** The page input of one part of the page of undated articles. */
export function undatedInput({part}: PageOf<'undated'>, {catalogue: {undated}}: Archive): InputParts<UndatedData> {
  return {data: {part, parts: countParts(undated.length)}, summaries: partOf(undated, part).map(({article}) => article)}
}

/** The view of one part of the page of undated articles. */
export function undatedView({data, summaries}: PageInput<UndatedData>, context: RenderContext): UndatedView {
  return {
    lines: summaries.map((summary) => lineOf(summary, context)),
    citations: citationFiles(null, wordsOf(context)),
    ...cutList(data, summaries.length, addresses.undated),
  }
}
