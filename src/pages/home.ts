import {byText} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import {type DayKey, monthDayOf} from '../time/calendar.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {type CountedYears, countedView, countedYears} from './calendar.ts'
import {leadLineOf, lineOf} from './line.ts'
import {type DayInYearData, dayInYear, dayInYearInput, inAllYears, onThisDayLink} from './on-this-day.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {mayLead, rank, variety} from './rank.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {SummaryList} from './summary-list.ts'
import type {HomeView, Line} from './views.ts'

/** Places beside the lead, and headlines below for each outlet and for each earlier day. */
const SIDE = 4
const STREAM = 6
const DAY = 8
/** Earlier years of which it is told what happened on the last day's date. */
const YEARS = 8

export interface HomeData {
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
  readonly onThisDay: readonly DayInYearData[]
  readonly calendar: CountedYears
  readonly outlets: readonly {readonly slug: string; readonly count: number}[]
  readonly count: number
  readonly span: Span
}

export function homeInput({catalogue, config, pictures}: Archive): InputParts<HomeData> {
  const list = new SummaryList()
  const lastDays = [...catalogue.days].slice(-config.frontPageDays).reverse()
  const [latest, ...before] = lastDays
  const {lead, others} = headedBy(latest ? rank(latest[1], pictures) : [])
  const side = variety(others, SIDE)
  const shown = new Set([lead, ...side])
  const rest = (latest?.[1] ?? []).filter((entry) => !shown.has(entry))
  const data: HomeData = {
    day: latest?.[0] ?? null,
    dayCount: latest?.[1].length ?? 0,
    lead: lead ? list.of(lead) : null,
    side: list.all(side),
    streams: streamsOf(rest, list),
    before: before.map(([day, entries]) => {
      const {lead: first, others: next} = headedBy(rank(entries, pictures))
      const lines = list.all(next.slice(0, DAY))
      return {day, count: entries.length, lead: first ? list.of(first) : null, lines}
    }),
    onThisDay: latest ? earlierYearsInput(latest[0], catalogue, pictures, list) : [],
    calendar: countedYears(catalogue),
    outlets: [...catalogue.byOutlet].map(([slug, {entries}]) => ({slug, count: entries.length})),
    count: catalogue.entries.length,
    span: spanOf(catalogue.entries),
  }
  return {
    data,
    summaries: list.summaries,
    read: data.lead === null ? [] : [data.lead],
    outlets: [...catalogue.byOutlet.keys()],
  }
}

/** Those in order of rank, with the first at the head if it may stand there. */
function headedBy(ranked: readonly Entry[]): {readonly lead: Entry | undefined; readonly others: readonly Entry[]} {
  const [first, ...next] = ranked
  return first && mayLead(first) ? {lead: first, others: next} : {lead: undefined, others: ranked}
}

/** The date of the last day in the years before it. */
function earlierYearsInput(last: DayKey, catalogue: Catalogue, pictures: PictureIndex, list: SummaryList) {
  return inAllYears(catalogue, monthDayOf(last))
    .filter((day) => day !== last)
    .slice(0, YEARS)
    .map((day) => dayInYearInput(day, catalogue, pictures, 1, list))
}

function streamsOf(entries: readonly Entry[], list: SummaryList): HomeData['streams'] {
  const bySlug = groupBy(entries, ({article}) => article.outlet)
  return [...bySlug]
    .sort(([a, some], [b, others]) => others.length - some.length || byText(a, b))
    .map(([slug, own]) => ({slug, count: own.length, lines: list.all(own.slice(-STREAM).reverse())}))
}

/** The front page: the last day as a newspaper would set it, the days before as headlines, and the way to everything. */
export function homeView({data, summaries}: PageInput<HomeData>, context: RenderContext): HomeView {
  const names = wordsOf(context)
  const lines = (list: readonly number[]): Line[] =>
    list.flatMap((place) => {
      const summary = summaries[place]
      return summary ? [lineOf(summary, context)] : []
    })
  const lead = data.lead === null ? undefined : summaries[data.lead]
  return {
    date: data.day === null ? null : dayTitle(data.day, names),
    day: data.day === null ? null : addresses.day(data.day),
    dayCount: data.dayCount,
    lead: lead ? leadLineOf(lead, context) : null,
    side: lines(data.side),
    streams: data.streams.map(({slug, count, lines: own}) => ({
      outlet: outletName(slug, context),
      count,
      lines: lines(own),
    })),
    before: data.before.map(({day, count, lead: first, lines: own}) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      count,
      lead: lines(first === null ? [] : [first])[0] ?? null,
      lines: lines(own),
    })),
    onThisDay: {
      date: data.day === null ? null : onThisDayLink(monthDayOf(data.day), context),
      days: data.onThisDay.map((day) => dayInYear(day, summaries, context)),
    },
    ...countedView(data.calendar, context),
    outlets: data.outlets.map(({slug, count}) => ({...outletName(slug, context), count})),
    count: data.count,
    span: spanText(data.span, names),
  }
}
