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
import {soundDays} from './sound.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {SummaryList} from './summary-list.ts'
import type {HomeView, Line} from './views.ts'

/** The most articles beside the lead, and the most headlines for each outlet and each earlier day. */
const SIDE = 4
const STREAM = 6
const DAY = 8
/** The most earlier years shown for the date of the last day. */
const YEARS = 8

/** The data of the front page. Numbers in `lead`, `side` and `lines` are indices in the input's summaries. */
export interface HomeData {
  readonly day: DayKey | null
  readonly dayCount: number
  readonly lead: number | null
  readonly side: readonly number[]
  /** The other articles of the last day, by outlet. */
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

/** The page input of the front page. */
export function homeInput({catalogue, config, pictures}: Archive): InputParts<HomeData> {
  const list = new SummaryList()
  const days = soundDays(catalogue).slice(-config.frontPageDays)
  const lastDays = days.map((day) => [day, catalogue.days.get(day) ?? []] as const).reverse()
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
    span: spanOf(catalogue.entries, catalogue),
  }
  return {
    data,
    summaries: list.summaries,
    read: data.lead === null ? [] : [data.lead],
    outlets: [...catalogue.byOutlet.keys()],
  }
}

/** Splits ranked entries into the lead and the others; without a lead if the first may not be one. */
function headedBy(ranked: readonly Entry[]): {readonly lead: Entry | undefined; readonly others: readonly Entry[]} {
  const [first, ...next] = ranked
  return first && mayLead(first) ? {lead: first, others: next} : {lead: undefined, others: ranked}
}

/** The date of the last day in earlier years. */
function earlierYearsInput(last: DayKey, catalogue: Catalogue, pictures: PictureIndex, list: SummaryList) {
  return inAllYears(catalogue, monthDayOf(last))
    .filter((day) => day !== last && !catalogue.doubtful.has(day))
    .slice(0, YEARS)
    .map((day) => dayInYearInput(day, catalogue, pictures, 1, list))
}

function streamsOf(entries: readonly Entry[], list: SummaryList): HomeData['streams'] {
  const bySlug = groupBy(entries, ({article}) => article.outlet)
  return [...bySlug]
    .sort(([a, some], [b, others]) => others.length - some.length || byText(a, b))
    .map(([slug, group]) => ({slug, count: group.length, lines: list.all(group.slice(-STREAM).reverse())}))
}

/**
 * The view of the front page: the last day laid out like a newspaper, earlier days as headlines, and links to all years
 * and outlets.
 */
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
    streams: data.streams.map(({slug, count, lines: group}) => ({
      outlet: outletName(slug, context),
      count,
      lines: lines(group),
    })),
    before: data.before.map(({day, count, lead: first, lines: group}) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      count,
      lead: lines(first === null ? [] : [first])[0] ?? null,
      lines: lines(group),
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
