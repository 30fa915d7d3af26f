import {groupBy} from '../base/group.ts'
import type {Entry} from '../catalogue/entry.ts'
import {barsOf} from '../charts/bars.ts'
import type {SafeUrl} from '../model/brand.ts'
import {type DayKey, type MonthKey, numbersOf} from '../time/calendar.ts'
import {addresses, countParts, partOf} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import {type ProfileFacts, profileOf, profileView} from './outlet-profile.ts'
import type {PageOf} from './page.ts'
import type {BriefOf, Told} from './page-input.ts'
import {cutList} from './pagination.ts'
import {Places} from './places.ts'
import {type Around, around, waysTo} from './prev-next.ts'
import {type Desk, outletName, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {monthCounts} from './tally.ts'
import type {OutletMonthView, OutletsView, OutletView} from './views.ts'

/** Newest articles that an outlet's own page names; the months hold them all. */
const LATEST = 30
const UNDATED = 100

const homeOf = (slug: string, desk: Desk): SafeUrl => (desk.publisher(slug)?.home ?? '') as SafeUrl

export interface OutletsFacts {
  readonly outlets: readonly {
    readonly slug: string
    readonly count: number
    readonly span: Span
    readonly months: readonly (readonly [MonthKey, number])[]
  }[]
  /** The first and the last month of the archive: all small charts go from one to the other. */
  readonly from: MonthKey | null
  readonly to: MonthKey | null
}

export function toldOfOutlets({catalogue}: Archive): Told<OutletsFacts> {
  const outlets = [...catalogue.shelves].map(([slug, {entries}]) => {
    return {slug, count: entries.length, span: spanOf(entries), months: monthCounts(entries)}
  })
  const months = [...catalogue.months.keys()]
  return {facts: {outlets, from: months[0] ?? null, to: months.at(-1) ?? null}, outlets: outlets.map(({slug}) => slug)}
}

export function outletsView({facts: {outlets, from, to}}: BriefOf<'outlets'>, desk: Desk): OutletsView {
  return {
    count: outlets.reduce((n, {count}) => n + count, 0),
    outlets: outlets.map(({slug, count, span, months}) => ({
      ...outletName(slug, desk),
      count,
      span: spanText(span, wordsOf(desk)),
      home: homeOf(slug, desk),
      chart: from === null || to === null ? null : barsOf(months, from, to),
    })),
  }
}

export interface OutletFacts {
  readonly slug: string
  readonly count: number
  readonly span: Span
  readonly months: readonly {readonly month: MonthKey; readonly count: number}[]
  readonly profile: ProfileFacts
  readonly latest: readonly number[]
  readonly undated: readonly number[]
  readonly undatedCount: number
}

export function toldOfOutlet({slug}: PageOf<'outlet'>, {catalogue}: Archive): Told<OutletFacts> {
  const {entries = [], months = new Map<MonthKey, readonly Entry[]>()} = catalogue.shelves.get(slug) ?? {}
  // The undated stand at the end.
  const firstUndated = entries.findIndex((entry) => entry.day === null)
  const end = firstUndated < 0 ? entries.length : firstUndated
  const places = new Places()
  return {
    facts: {
      slug,
      count: entries.length,
      span: spanOf(entries),
      months: [...months].map(([month, own]) => ({month, count: own.length})),
      profile: profileOf(entries),
      latest: places.all(entries.slice(Math.max(0, end - LATEST), end).reverse()),
      undated: places.all(entries.slice(end, end + UNDATED)),
      undatedCount: entries.length - end,
    },
    cards: places.cards,
    outlets: [slug],
  }
}

export function outletView({facts, cards}: BriefOf<'outlet'>, desk: Desk): OutletView {
  const names = wordsOf(desk)
  const months = facts.months.map(({month, count}) => ({
    year: numbersOf(month).year,
    text: names.monthAlone(numbersOf(month).month),
    address: addresses.outletMonth(facts.slug, month),
    count,
  }))
  const lines = (places: readonly number[]) =>
    places.flatMap((place) => {
      const card = cards[place]
      return card ? [lineOf(card, desk)] : []
    })
  return {
    outlet: outletName(facts.slug, desk),
    home: homeOf(facts.slug, desk),
    count: facts.count,
    span: spanText(facts.span, names),
    chart: barsOf(facts.months.map(({month, count}) => [month, count])),
    profile: profileView(facts.profile, facts.slug, desk),
    latest: lines(facts.latest),
    years: [...groupBy(months, ({year}) => year)]
      .reverse()
      .map(([year, own]) => ({title: names.year(year), months: own})),
    undated: lines(facts.undated),
    undatedCount: facts.undatedCount,
  }
}

export interface OutletMonthFacts extends Around {
  readonly slug: string
  readonly month: MonthKey
  readonly part: number
  readonly parts: number
  /** The day of each card. */
  readonly days: readonly DayKey[]
}

export function toldOfOutletMonth(
  {slug, month, part}: PageOf<'outletMonth'>,
  {catalogue}: Archive,
): Told<OutletMonthFacts> {
  const months = catalogue.shelves.get(slug)?.months ?? new Map<MonthKey, readonly Entry[]>()
  const all = months.get(month) ?? []
  const shown = partOf(all, part)
  const days = shown.map((entry) => entry.day ?? '')
  return {
    facts: {slug, month, part, parts: countParts(all.length), days, ...around(months, month)},
    cards: shown.map(({article}) => article),
    outlets: [slug],
  }
}

export function outletMonthView({facts, cards}: BriefOf<'outletMonth'>, desk: Desk): OutletMonthView {
  const {slug, month} = facts
  const names = wordsOf(desk)
  const days = groupBy([...cards.entries()], ([at]) => facts.days[at] ?? '')
  const title = (key: string) => names.month(numbersOf(key).year, numbersOf(key).month)
  return {
    outlet: outletName(slug, desk),
    title: title(month),
    days: [...days].map(([day, own]) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      lines: own.map(([, card]) => lineOf(card, desk)),
    })),
    ...cutList(facts, cards.length, (at) => addresses.outletMonth(slug, month, at)),
    ...waysTo(facts, title, (key) => addresses.outletMonth(slug, key)),
  }
}
