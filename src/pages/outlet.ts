import {groupBy} from '../base/group.ts'
import type {Entry} from '../catalogue/entry.ts'
import {barsOf} from '../charts/bars.ts'
import {axisOf, type MonthCounts} from '../charts/months.ts'
import type {SafeUrl} from '../model/brand.ts'
import {type DayKey, type MonthKey, numbersOf} from '../time/calendar.ts'
import {addresses, countParts, partOf} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import {type ProfileData, profileOf, profileView} from './outlet-profile.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {cutList} from './pagination.ts'
import {type Around, around, waysTo} from './prev-next.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {newestOf, soundMonths} from './sound.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {SummaryList} from './summary-list.ts'
import {monthCounts} from './tally.ts'
import type {OutletMonthView, OutletsView, OutletView} from './views.ts'

/** The most newest and the most undated articles on an outlet's page; its month pages list all dated ones. */
const LATEST = 30
const UNDATED = 100

const homeOf = (slug: string, context: RenderContext): SafeUrl => (context.publisher(slug)?.home ?? '') as SafeUrl

/** The data of the page of all outlets. */
export interface OutletsData {
  readonly outlets: readonly {
    readonly slug: string
    readonly count: number
    readonly span: Span
    readonly months: readonly (readonly [MonthKey, number])[]
  }[]
  /** The months of the archive, from which the common axis of all charts is made. */
  readonly axis: readonly MonthKey[]
}

/** The page input of the page of all outlets. */
export function outletsInput({catalogue}: Archive): InputParts<OutletsData> {
  const outlets = [...catalogue.byOutlet].map(([slug, {entries}]) => {
    return {slug, count: entries.length, span: spanOf(entries, catalogue), months: monthCounts(entries, catalogue)}
  })
  return {data: {outlets, axis: soundMonths(catalogue)}, outlets: outlets.map(({slug}) => slug)}
}

/** The view of the page of all outlets. */
export function outletsView({data: {outlets, axis}}: PageInput<OutletsData>, context: RenderContext): OutletsView {
  const months = axisOf(axis)
  return {
    count: outlets.reduce((n, {count}) => n + count, 0),
    outlets: outlets.map(({slug, count, span, months: counts}) => ({
      ...outletName(slug, context),
      count,
      span: spanText(span, wordsOf(context)),
      home: homeOf(slug, context),
      chart: barsOf(counts, months),
    })),
  }
}

/** The data of an outlet's page. `latest` and `undated` are indices in the input's summaries. */
export interface OutletData {
  readonly slug: string
  readonly count: number
  readonly span: Span
  readonly months: readonly {readonly month: MonthKey; readonly count: number}[]
  /** The numbers of articles by month without those of doubtful days. */
  readonly chart: MonthCounts
  readonly profile: ProfileData
  readonly latest: readonly number[]
  readonly undated: readonly number[]
  readonly undatedCount: number
}

/** The page input of an outlet's page. */
export function outletInput({slug}: PageOf<'outlet'>, {catalogue}: Archive): InputParts<OutletData> {
  const {entries = [], months = new Map<MonthKey, readonly Entry[]>()} = catalogue.byOutlet.get(slug) ?? {}
  const latest = newestOf(entries, LATEST, catalogue)
  // Undated entries are at the end of the list.
  const firstUndated = entries.findIndex((entry) => entry.day === null)
  const end = firstUndated < 0 ? entries.length : firstUndated
  const list = new SummaryList()
  return {
    data: {
      slug,
      count: entries.length,
      span: spanOf(entries, catalogue),
      chart: monthCounts(entries, catalogue),
      months: [...months].map(([month, group]) => ({month, count: group.length})),
      profile: profileOf(entries, catalogue),
      latest: list.all(latest),
      undated: list.all(entries.slice(end, end + UNDATED)),
      undatedCount: entries.length - end,
    },
    summaries: list.summaries,
    outlets: [slug],
  }
}

/** The view of an outlet's page. */
export function outletView({data, summaries}: PageInput<OutletData>, context: RenderContext): OutletView {
  const names = wordsOf(context)
  const months = data.months.map(({month, count}) => ({
    year: numbersOf(month).year,
    text: names.monthAlone(numbersOf(month).month),
    address: addresses.outletMonth(data.slug, month),
    count,
  }))
  const lines = (list: readonly number[]) =>
    list.flatMap((place) => {
      const summary = summaries[place]
      return summary ? [lineOf(summary, context)] : []
    })
  return {
    outlet: outletName(data.slug, context),
    home: homeOf(data.slug, context),
    count: data.count,
    span: spanText(data.span, names),
    chart: barsOf(data.chart),
    profile: profileView(data.profile, data.slug, context),
    latest: lines(data.latest),
    years: [...groupBy(months, ({year}) => year)]
      .reverse()
      .map(([year, group]) => ({title: names.year(year), months: group})),
    undated: lines(data.undated),
    undatedCount: data.undatedCount,
  }
}

/** The data of one part of the page of an outlet's month. */
export interface OutletMonthData extends Around {
  readonly slug: string
  readonly month: MonthKey
  readonly part: number
  readonly parts: number
  /** The day of each summary. */
  readonly days: readonly DayKey[]
}

/** The page input of one part of the page of an outlet's month. */
export function outletMonthInput(
  {slug, month, part}: PageOf<'outletMonth'>,
  {catalogue}: Archive,
): InputParts<OutletMonthData> {
  const months = catalogue.byOutlet.get(slug)?.months ?? new Map<MonthKey, readonly Entry[]>()
  const all = months.get(month) ?? []
  const shown = partOf(all, part)
  const days = shown.map((entry) => entry.day ?? '')
  return {
    data: {slug, month, part, parts: countParts(all.length), days, ...around(months, month)},
    summaries: shown.map(({article}) => article),
    outlets: [slug],
  }
}

/** The view of one part of the page of an outlet's month. */
export function outletMonthView(
  {data, summaries}: PageInput<OutletMonthData>,
  context: RenderContext,
): OutletMonthView {
  const {slug, month} = data
  const names = wordsOf(context)
  const days = groupBy([...summaries.entries()], ([at]) => data.days[at] ?? '')
  const title = (key: string) => names.month(numbersOf(key).year, numbersOf(key).month)
  return {
    outlet: outletName(slug, context),
    title: title(month),
    days: [...days].map(([day, group]) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      lines: group.map(([, summary]) => lineOf(summary, context)),
    })),
    ...cutList(data, summaries.length, (at) => addresses.outletMonth(slug, month, at)),
    ...waysTo(data, title, (key) => addresses.outletMonth(slug, key)),
  }
}
