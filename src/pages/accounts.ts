import type {Report} from '../report/report.ts'
import type {Archive} from './archive.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {outletName, type RenderContext} from './render-context.ts'
import type {AboutView, ReportView} from './views.ts'

/** The data of the page about the archive. It counts nothing that one more article would change. */
export interface AboutData {
  readonly refusals: Report['refusals']
}

/** The page input of the page about the archive. */
export const aboutInput = ({report: {refusals}}: Archive): InputParts<AboutData> => ({data: {refusals}})

/** The view of the page about the archive, with the refused seeds. */
export const aboutView = ({data}: PageInput<AboutData>): AboutView => data

/** The data of the report page: the report of the build and the number of articles. */
export interface ReportData {
  readonly report: Report
  readonly count: number
}

/** The page input of the report page. */
export const reportInput = ({report, catalogue}: Archive): InputParts<ReportData> => ({
  data: {report, count: catalogue.entries.length},
  outlets: [...catalogue.byOutlet.keys()],
})

/** The view of the report page. */
export function reportView(
  {data: {report, count}, outlets}: PageInput<ReportData>,
  context: RenderContext,
): ReportView {
  return {report, count, names: new Map(outlets.map((slug) => [slug, outletName(slug, context)]))}
}
