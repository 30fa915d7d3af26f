import type {Report} from '../report/report.ts'
import type {OutletName} from './line-views.ts'

/** The data of the page about the archive. */
export interface AboutView {
  readonly refusals: Report['refusals']
}

/** The data of the page that accounts for every seed. */
export interface ReportView {
  readonly report: Report
  /** Number of articles in the archive. */
  readonly count: number
  readonly names: ReadonlyMap<string, OutletName>
}
