import type {Report} from '../report/report.ts'
import type {Archive} from './archive.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {outletName, type RenderContext} from './render-context.ts'
import type {AboutView, ReportView} from './views.ts'

/** Nothing is counted that one more article changes. */
export interface AboutData {
  readonly refusals: Report['refusals']
}

export const aboutInput = ({report: {refusals}}: Archive): InputParts<AboutData> => ({data: {refusals}})

/** What the archive is, and what it could not take in. */
export const aboutView = ({data}: PageInput<AboutData>): AboutView => data

export interface ReportData {
  readonly report: Report
  readonly count: number
}

export const reportInput = ({report, catalogue}: Archive): InputParts<ReportData> => ({
  data: {report, count: catalogue.entries.length},
  outlets: [...catalogue.byOutlet.keys()],
})

export function reportView(
  {data: {report, count}, outlets}: PageInput<ReportData>,
  context: RenderContext,
): ReportView {
  return {report, count, names: new Map(outlets.map((slug) => [slug, outletName(slug, context)]))}
}
