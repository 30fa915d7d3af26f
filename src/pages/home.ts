import {byText} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {PictureBook} from '../images/picture-index.ts'
import {type DayKey, monthDayOf} from '../time/calendar.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {type CountedYears, countedView, countedYears} from './calendar.ts'
import {leadLineOf, lineOf} from './line.ts'
import {type DayInYearFacts, dayInYear, inAllYears, onThisDayLink, toldOfDayInYear} from './on-this-day.ts'
import type {BriefOf, Told} from './page-input.ts'
import {Places} from './places.ts'
import {mayLead, rank, variety} from './rank.ts'
import {type Desk, outletName, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {type Span, spanOf, spanText} from './span.ts'
import type {HomeView, Line} from './views.ts'

/** Places beside the lead, and headlines below for each outlet and for each earlier day. */
const SIDE = 4
const STREAM = 6
const DAY = 8
/** Earlier years of which it is told what happened on the last day's date. */
const YEARS = 8

export interface HomeFacts {
  readonly day: DayKey | null
  readonly dayCount: number
  readonly lead: number | null
  readonly side: readonly number[]
  /** The rest of the last day, by outlet. */
  readonly streams: readonly {readonly slug: string; readonly count: number; readonly lines: readonly number[]}[]
  readonly before: readonly {
    readonly day: DayKey
    readonly count: number
    readonly lead: number | null
    readonly lines: readonly number[]
  }[]
  readonly onThisDay: readonly DayInYearFacts[]
  readonly calendar: CountedYears
  readonly outlets: readonly {readonly slug: string; readonly count: number}[]
  readonly count: number
  readonly span: Span
}

export function toldOfHome({catalogue, config, pictures}: Archive): Told<HomeFacts> {
  const places = new Places()
  const lastDays = [...catalogue.days].slice(-config.frontPageDays).reverse()
  const [latest, ...before] = lastDays
  const {lead, others} = headedBy(latest ? rank(latest[1], pictures) : [])
  const side = variety(others, SIDE)
  const shown = new Set([lead, ...side])
  const rest = (latest?.[1] ?? []).filter((entry) => !shown.has(entry))
  const facts: HomeFacts = {
    day: latest?.[0] ?? null,
    dayCount: latest?.[1].length ?? 0,
    lead: lead ? places.of(lead) : null,
    side: places.all(side),
    streams: streamsOf(rest, places),
    before: before.map(([day, entries]) => {
      const {lead: first, others: next} = headedBy(rank(entries, pictures))
      const lines = places.all(next.slice(0, DAY))
      return {day, count: entries.length, lead: first ? places.of(first) : null, lines}
    }),
    onThisDay: latest ? toldOfEarlierYears(latest[0], catalogue, pictures, places) : [],
    calendar: countedYears(catalogue),
    outlets: [...catalogue.shelves].map(([slug, {entries}]) => ({slug, count: entries.length})),
    count: catalogue.entries.length,
    span: spanOf(catalogue.entries),
  }
  return {
    facts,
    cards: places.cards,
    read: facts.lead === null ? [] : [facts.lead],
    outlets: [...catalogue.shelves.keys()],
  }
}

/** Those in order of rank, with the first at the head if it may stand there. */
function headedBy(ranked: readonly Entry[]): {readonly lead: Entry | undefined; readonly others: readonly Entry[]} {
  const [first, ...next] = ranked
  return first && mayLead(first) ? {lead: first, others: next} : {lead: undefined, others: ranked}
}

/** The date of the last day in the years before it. */
function toldOfEarlierYears(last: DayKey, catalogue: Catalogue, pictures: PictureBook, places: Places) {
  return inAllYears(catalogue, monthDayOf(last))
    .filter((day) => day !== last)
    .slice(0, YEARS)
    .map((day) => toldOfDayInYear(day, catalogue, pictures, 1, places))
}

function streamsOf(entries: readonly Entry[], places: Places): HomeFacts['streams'] {
  const bySlug = groupBy(entries, ({article}) => article.outlet)
  return [...bySlug]
    .sort(([a, some], [b, others]) => others.length - some.length || byText(a, b))
    .map(([slug, own]) => ({slug, count: own.length, lines: places.all(own.slice(-STREAM).reverse())}))
}

/** The front page: the last day as a newspaper would set it, the days before as headlines, and the way to everything. */
export function homeView({facts, cards}: BriefOf<'home'>, desk: Desk): HomeView {
  const names = wordsOf(desk)
  const lines = (places: readonly number[]): Line[] =>
    places.flatMap((place) => {
      const card = cards[place]
      return card ? [lineOf(card, desk)] : []
    })
  const lead = facts.lead === null ? undefined : cards[facts.lead]
  return {
    date: facts.day === null ? null : dayTitle(facts.day, names),
    day: facts.day === null ? null : addresses.day(facts.day),
    dayCount: facts.dayCount,
    lead: lead ? leadLineOf(lead, desk) : null,
    side: lines(facts.side),
    streams: facts.streams.map(({slug, count, lines: own}) => ({
      outlet: outletName(slug, desk),
      count,
      lines: lines(own),
    })),
    before: facts.before.map(({day, count, lead: first, lines: own}) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      count,
      lead: lines(first === null ? [] : [first])[0] ?? null,
      lines: lines(own),
    })),
    onThisDay: {
      date: facts.day === null ? null : onThisDayLink(monthDayOf(facts.day), desk),
      days: facts.onThisDay.map((day) => dayInYear(day, cards, desk)),
    },
    ...countedView(facts.calendar, desk),
    outlets: facts.outlets.map(({slug, count}) => ({...outletName(slug, desk), count})),
    count: facts.count,
    span: spanText(facts.span, names),
  }
}
