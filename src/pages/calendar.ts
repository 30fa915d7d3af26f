import {
  type DayKey,
  daysIn,
  type MonthKey,
  monthOf,
  numbersOf,
  two,
  weekdayOf,
  type YearKey,
} from '../catalogue/calendar.ts'
import type {Entry} from '../catalogue/versions.ts'
import {groupBy} from '../group.ts'
import {byKey} from '../order.ts'
import {words} from '../words/index.ts'
import {addresses, partsOf} from './address.ts'
import type {Archive} from './archive.ts'
import {around} from './around.ts'
import {rank} from './home.ts'
import {lineOf, outletName} from './line.ts'
import type {PageOf} from './page.ts'
import {dayTitle} from './shown-time.ts'
import type {DayCell, DayView, MonthView, UndatedView, YearView} from './views.ts'

const entriesOn = ({catalogue}: Archive, day: DayKey): readonly Entry[] => catalogue.days.get(day) ?? []

/** Twelve small months of shaded days. Shades are quarters of the fullest day of the year. */
export function yearView({year: key}: PageOf<'year'>, archive: Archive): YearView {
  const names = words[archive.config.language]
  const year = Number(key)
  const daysOfYear = [...archive.catalogue.days].filter(([day]) => day.startsWith(`${key}-`))
  const fullest = Math.max(1, ...daysOfYear.map(([, entries]) => entries.length))
  const count = daysOfYear.reduce((n, [, entries]) => n + entries.length, 0)
  const months = Array.from({length: 12}, (_, at) => {
    const month = at + 1
    const monthKey = `${key}-${two(month)}`
    const cells = Array.from({length: daysIn(year, month)}, (_, offset): DayCell => {
      const day = offset + 1
      const dayKey = `${monthKey}-${two(day)}`
      const n = entriesOn(archive, dayKey).length
      const date = names.date(year, month, day)
      return {day, count: n, level: levelOf(n, fullest), address: n > 0 ? addresses.day(dayKey) : null, date}
    })
    const known = archive.catalogue.months.has(monthKey)
    return {
      title: names.monthAlone(month),
      address: known ? addresses.month(monthKey) : null,
      count: cells.reduce((n, cell) => n + cell.count, 0),
      blanks: weekdayOf(year, month, 1),
      cells,
    }
  })
  const title = (other: YearKey) => names.year(Number(other))
  return {
    year,
    title: title(key),
    count,
    months,
    ...around(archive.catalogue.years.keys(), key, title, addresses.year),
    years: [...archive.catalogue.years.keys()]
      .reverse()
      .map((other) => ({text: title(other), address: addresses.year(other)})),
  }
}

function levelOf(count: number, fullest: number): DayCell['level'] {
  if (count === 0) return 0
  const quarter = Math.ceil((count / fullest) * 4)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}

/** The days of a month with the lead of each. */
export function monthView({month}: PageOf<'month'>, archive: Archive): MonthView {
  const names = words[archive.config.language]
  const title = (key: MonthKey) => names.month(numbersOf(key).year, numbersOf(key).month)
  const days = (archive.catalogue.months.get(month) ?? []).flatMap((day) => {
    const entries = entriesOn(archive, day)
    const lead = rank(entries, archive)[0]
    const parts = partsOf(entries).map((_, at) => addresses.day(day, at + 1))
    return lead ? [{title: dayTitle(day, names), count: entries.length, parts, lead: lineOf(lead, archive)}] : []
  })
  return {
    title: title(month),
    name: names.monthAlone(numbersOf(month).month),
    year: yearLink(month, archive),
    count: days.reduce((n, day) => n + day.count, 0),
    days,
    ...around(archive.catalogue.months.keys(), month, title, addresses.month),
  }
}

const yearLink = (key: string, archive: Archive) => ({
  text: words[archive.config.language].year(numbersOf(key).year),
  address: addresses.year(key.slice(0, 4)),
})

/** Everything of a day, by outlet and by hour. */
export function dayView({day, part}: PageOf<'day'>, archive: Archive): DayView {
  const names = words[archive.config.language]
  const all = entriesOn(archive, day)
  const parts = partsOf(all)
  const bySlug = groupBy(parts[part - 1] ?? [], ({article}) => article.outlet)
  const {month, day: number} = numbersOf(day)
  const title = (key: DayKey) => dayTitle(key, names)
  return {
    title: title(day),
    year: yearLink(day, archive),
    month: {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    dayNumber: names.dayOfMonth(number),
    count: all.length,
    outlets: [...bySlug]
      .sort(byKey)
      .map(([slug, own]) => ({outlet: outletName(archive, slug), lines: own.map((entry) => lineOf(entry, archive))})),
    part: {number: part, links: parts.map((_, at) => addresses.day(day, at + 1))},
    ...around(archive.catalogue.days.keys(), day, title, addresses.day),
  }
}

export function undatedView({part}: PageOf<'undated'>, archive: Archive): UndatedView {
  const parts = partsOf(archive.catalogue.undated)
  return {
    lines: (parts[part - 1] ?? []).map((entry) => lineOf(entry, archive)),
    count: archive.catalogue.undated.length,
    part: {number: part, links: parts.map((_, at) => addresses.undated(at + 1))},
  }
}
