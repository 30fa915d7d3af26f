import {words} from '../words/index.ts'
import type {Archive} from './archive.ts'
import {outletName, spanOf} from './line.ts'
import type {AboutView, OutletName, ReportView} from './views.ts'

/** What the archive holds, by outlet and year. */
export function aboutView(archive: Archive): AboutView {
  const {catalogue, report} = archive
  const dated = [...catalogue.years.keys()]
  const years = catalogue.undated.length > 0 ? [...dated, ''] : dated
  const rows = [...catalogue.shelves].map(([slug, {entries}]) => {
    const counts = new Map<string, number>()
    for (const entry of entries) {
      const year = catalogue.dayOf(entry)?.slice(0, 4) ?? ''
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
    return {
      outlet: outletName(archive, slug),
      counts: years.map((year) => ({year, count: counts.get(year) ?? 0})),
      total: entries.length,
    }
  })
  const undated = words[archive.config.language].undated
  return {
    count: catalogue.entries.length,
    span: spanOf(catalogue.entries, archive),
    years: years.map((year) => (year === '' ? undated : year)),
    rows,
    totals: years.map((_, at) => rows.reduce((n, row) => n + (row.counts[at]?.count ?? 0), 0)),
    report,
  }
}

export function reportView(archive: Archive): ReportView {
  const names = new Map<string, OutletName>()
  for (const slug of archive.catalogue.shelves.keys()) names.set(slug, outletName(archive, slug))
  return {report: archive.report, names}
}
