import {byKey} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import {type DayKey, type MonthKey, monthDayOf, monthOf, numbersOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'
import {addresses, countParts, partNumbers, partOf} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import {onThisDayLink} from './on-this-day.ts'
import type {PageOf} from './page.ts'
import type {BriefOf, Told} from './page-input.ts'
import {cutList} from './pagination.ts'
import {Places} from './places.ts'
import {type Around, around, waysTo} from './prev-next.ts'
import {leadAmong} from './rank.ts'
import {type Desk, outletName, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import type {DayView, Link, MonthView, UndatedView} from './views.ts'

export interface MonthFacts extends Around {
  readonly month: MonthKey
  readonly days: readonly {readonly day: DayKey; readonly count: number; readonly lead: number}[]
}

export function toldOfMonth({month}: PageOf<'month'>, archive: Archive): Told<MonthFacts> {
  const {catalogue} = archive
  const places = new Places()
  const days = (catalogue.months.get(month) ?? []).flatMap((day) => {
    const entries = catalogue.days.get(day) ?? []
    const lead = leadAmong(entries, archive.pictures)
    return lead ? [{day, count: entries.length, lead: places.of(lead)}] : []
  })
  return {facts: {month, days, ...around(catalogue.months, month)}, cards: places.cards}
}

/** The days of a month with the lead of each. */
export function monthView({facts, cards}: BriefOf<'month'>, desk: Desk): MonthView {
  const names = wordsOf(desk)
  const title = (key: MonthKey) => names.month(numbersOf(key).year, numbersOf(key).month)
  const days = facts.days.flatMap(({day, count, lead}) => {
    const card = cards[lead]
    const parts = partNumbers(count).map((part) => addresses.day(day, part))
    return card ? [{title: dayTitle(day, names), count, parts, lead: lineOf(card, desk)}] : []
  })
  return {
    title: title(facts.month),
    name: names.monthAlone(numbersOf(facts.month).month),
    year: yearLink(facts.month, names),
    count: days.reduce((n, day) => n + day.count, 0),
    days,
    ...waysTo(facts, title, addresses.month),
  }
}

const yearLink = (key: string, names: Words): Link => ({
  text: names.year(numbersOf(key).year),
  address: addresses.year(key.slice(0, 4)),
})

export interface DayFacts extends Around {
  readonly day: DayKey
  readonly part: number
  readonly parts: number
}

export function toldOfDay({day, part}: PageOf<'day'>, {catalogue}: Archive): Told<DayFacts> {
  const all = catalogue.days.get(day) ?? []
  const cards = partOf(all, part).map(({article}) => article)
  return {facts: {day, part, parts: countParts(all.length), ...around(catalogue.days, day)}, cards}
}

/** Everything of a day, by outlet and by hour. */
export function dayView({facts, cards}: BriefOf<'day'>, desk: Desk): DayView {
  const {day} = facts
  const names = wordsOf(desk)
  const bySlug = groupBy(cards, ({outlet}) => outlet)
  const {month, day: number} = numbersOf(day)
  const title = (key: DayKey) => dayTitle(key, names)
  return {
    title: title(day),
    inOtherYears: onThisDayLink(monthDayOf(day), desk),
    year: yearLink(day, names),
    month: {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    dayNumber: names.dayOfMonth(number),
    outlets: [...bySlug]
      .sort(byKey)
      .map(([slug, own]) => ({outlet: outletName(slug, desk), lines: own.map((card) => lineOf(card, desk))})),
    ...cutList(facts, cards.length, (at) => addresses.day(day, at)),
    ...waysTo(facts, title, addresses.day),
  }
}

export interface UndatedFacts {
  readonly part: number
  readonly parts: number
}

export function toldOfUndated({part}: PageOf<'undated'>, {catalogue: {undated}}: Archive): Told<UndatedFacts> {
  return {facts: {part, parts: countParts(undated.length)}, cards: partOf(undated, part).map(({article}) => article)}
}

export function undatedView({facts, cards}: BriefOf<'undated'>, desk: Desk): UndatedView {
  return {
    lines: cards.map((card) => lineOf(card, desk)),
    ...cutList(facts, cards.length, addresses.undated),
  }
}
