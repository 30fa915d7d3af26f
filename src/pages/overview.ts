import type {Catalogue} from '../catalogue/index.ts'
import {areasOf} from '../charts/areas.ts'
import {daysOf} from '../charts/days.ts'
import {sharesOf} from '../charts/shares.ts'
import type {Lang} from '../model/brand.ts'
import {type DayKey, daysIn, type MonthKey, monthOf, two, type YearKey, yearOf} from '../time/calendar.ts'
import {languageName} from '../words/language-names.ts'
import type {Archive} from './archive.ts'
import type {OverviewView} from './overview-views.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {monthCounts, tally} from './tally.ts'

/** The most outlets with a separate layer: more colours could not be distinguished. */
const LAYERS = 8

type Counts<K> = readonly (readonly [K, number])[]

/** The data of the overview page. */
export interface OverviewData {
  readonly count: number
  readonly span: Span
  /** Days with articles, in order, without doubtful ones. */
  readonly days: Counts<DayKey>
  readonly undated: number
  /** By slug. `months` lacks the articles of doubtful days, and `years` has them. */
  readonly outlets: readonly {
    readonly slug: string
    readonly count: number
    readonly months: Counts<MonthKey>
    readonly years: Counts<YearKey>
  }[]
  /** By year. */
  readonly languages: readonly (readonly [YearKey, Counts<Lang>])[]
}

/** The page input of the overview page. */
export function overviewInput({catalogue}: Archive): InputParts<OverviewData> {
  const {entries, days, byOutlet, undated, doubtful} = catalogue
  const outlets = [...byOutlet].map(([slug, {entries: all, months}]) => ({
    slug,
    count: all.length,
    months: monthCounts(all, catalogue),
    years: summed([...months].map(([month, {length}]) => [[yearOf(month), length]])),
  }))
  return {
    data: {
      count: entries.length,
      span: spanOf(entries, catalogue),
      days: [...days].flatMap(([day, group]) => (doubtful.has(day) ? [] : [[day, group.length]])),
      undated: undated.length,
      outlets,
      languages: languagesByYear(catalogue),
    },
    outlets: outlets.map(({slug}) => slug),
  }
}

function languagesByYear({years, months, days}: Catalogue): OverviewData['languages'] {
  return [...years].map(([year, group]) => {
    const entries = group.flatMap((month) => months.get(month) ?? []).flatMap((day) => days.get(day) ?? [])
    return [year, tally(entries.map(({article}) => article.lang))]
  })
}

/** The view of the overview page: charts, and tables of the numbers they show. */
export function overviewView({data}: PageInput<OverviewData>, context: RenderContext): OverviewView {
  const names = wordsOf(context)
  return {
    count: data.count,
    span: spanText(data.span, names),
    outletCount: data.outlets.length,
    ...outletsOf(data, context),
    ...calendarOf(data, context),
    languages: languagesOf(data, context),
  }
}

function outletsOf(
  {outlets, languages, undated}: OverviewData,
  context: RenderContext,
): Pick<OverviewView, 'areas' | 'table'> {
  const largest = [...outlets].sort((one, other) => other.count - one.count)
  const layered = largest.slice(0, LAYERS)
  const others = largest.slice(LAYERS)
  const layers = [
    ...layered.map(({months}) => months),
    ...(others.length > 0 ? [summed(others.map(({months}) => months))] : []),
  ]
  const chart = areasOf(layers)
  const series = layered.map(({slug}) => outletName(slug, context))
  const years = languages.map(([year]) => year)
  const rows = outlets.map(({slug, count, years: counted}) => {
    const inYear = new Map(counted)
    const byYear = years.map((year) => inYear.get(year) ?? 0)
    const dated = byYear.reduce((sum, n) => sum + n, 0)
    return {outlet: outletName(slug, context), counts: undated > 0 ? [...byYear, count - dated] : byYear, total: count}
  })
  const titles = undated > 0 ? [...years, wordsOf(context).undated] : years
  const totals = titles.map((_, at) => rows.reduce((sum, {counts}) => sum + (counts[at] ?? 0), 0))
  return {areas: chart && {chart, series, hasOthers: others.length > 0}, table: {years: titles, rows, totals}}
}

function summed<K>(all: readonly Counts<K>[]): Counts<K> {
  const sum = new Map<K, number>()
  for (const [key, count] of all.flat()) sum.set(key, (sum.get(key) ?? 0) + count)
  return [...sum]
}

function calendarOf({days}: OverviewData, context: RenderContext): Pick<OverviewView, 'calendar' | 'empty'> {
  const [first, last] = [days[0]?.[0], days.at(-1)?.[0]]
  if (first === undefined || last === undefined) return {calendar: [], empty: []}
  const counts = new Map(days)
  const fullest = days.reduce((most, [, count]) => Math.max(most, count), 0)
  // Years without articles are left out: they may be hundreds.
  const years = [...new Set(days.map(([day]) => yearOf(day)))].reverse()
  const names = wordsOf(context)
  const filled = new Map(tally(days.map(([day]) => monthOf(day))))
  const emptyIn = (year: YearKey, month: number): number | null => {
    const key = `${year}-${two(month)}`
    if (key < monthOf(first) || key > monthOf(last)) return null
    const from = key === monthOf(first) ? Number(first.slice(8)) : 1
    const to = key === monthOf(last) ? Number(last.slice(8)) : daysIn(Number(year), month)
    return to - from + 1 - (filled.get(key) ?? 0)
  }
  return {
    calendar: years.map((year) => ({
      title: names.year(Number(year)),
      chart: daysOf(year, counts, fullest, first, last),
    })),
    empty: years.map((year) => ({
      title: names.year(Number(year)),
      months: Array.from({length: 12}, (_, at) => emptyIn(year, at + 1)),
    })),
  }
}

function languagesOf({languages}: OverviewData, context: RenderContext): OverviewView['languages'] {
  const totals = summed(languages.map(([, counts]) => counts))
  const names = wordsOf(context)
  const keys = [...totals].sort(([, one], [, other]) => other - one).map(([lang]) => lang)
  return {
    names: keys.map((lang) => languageName(lang, names.languageNames)),
    years: [...languages].reverse().map(([year, counts]) => {
      const byLang = new Map(counts)
      const row = keys.map((lang) => byLang.get(lang) ?? 0)
      return {title: names.year(Number(year)), counts: row, shares: sharesOf(row)}
    }),
  }
}
