import type {YearKey} from '../catalogue/calendar.ts'
import type {Report} from '../report/report.ts'
import type {Archive} from './archive.ts'
import type {BriefOf, Told} from './brief.ts'
import {type Desk, outletName, wordsOf} from './desk.ts'
import {type Span, spanOf, spanText} from './span.ts'
import type {AboutView, ReportView} from './views.ts'

export interface AboutFacts {
  readonly count: number
  readonly span: Span
  /** Null for what has no date. */
  readonly years: readonly (YearKey | null)[]
  readonly rows: readonly {readonly slug: string; readonly counts: readonly number[]}[]
  /** Without what only the report shows. */
  readonly report: Pick<Report, 'seeds' | 'refusals'>
}

export function toldOfAbout({catalogue, report}: Archive): Told<AboutFacts> {
  const years: (YearKey | null)[] = [...catalogue.years.keys()]
  if (catalogue.undated.length > 0) years.push(null)
  const rows = [...catalogue.shelves].map(([slug, {entries}]) => {
    const counts = new Map<YearKey | null, number>()
    for (const entry of entries) {
      const year = entry.day?.slice(0, 4) ?? null
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
    return {slug, counts: years.map((year) => counts.get(year) ?? 0)}
  })
  const {seeds, refusals} = report
  const facts = {
    count: catalogue.entries.length,
    span: spanOf(catalogue.entries),
    years,
    rows,
    report: {seeds, refusals},
  }
  return {facts, outlets: [...catalogue.shelves.keys()]}
}

/** What the archive holds, by outlet and year. */
export function aboutView({facts: {count, span, years, rows, report}}: BriefOf<'about'>, desk: Desk): AboutView {
  const names = wordsOf(desk)
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  return {
    count,
    span: spanText(span, names),
    years: years.map((year) => year ?? names.undated),
    rows: rows.map(({slug, counts}) => ({
      outlet: outletName(slug, desk),
      counts: counts.map((n, at) => ({year: years[at] ?? '', count: n})),
      total: sum(counts),
    })),
    totals: years.map((_, at) => sum(rows.map(({counts}) => counts[at] ?? 0))),
    report,
  }
}

export interface ReportFacts {
  readonly report: Report
  readonly count: number
}

export const toldOfReport = ({report, catalogue}: Archive): Told<ReportFacts> => ({
  facts: {report, count: catalogue.entries.length},
  outlets: [...catalogue.shelves.keys()],
})

export function reportView({facts: {report, count}, outlets}: BriefOf<'report'>, desk: Desk): ReportView {
  return {report, count, names: new Map(outlets.map((slug) => [slug, outletName(slug, desk)]))}
}
