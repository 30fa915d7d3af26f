import type {Report} from '../report/report.ts'
import type {OutletName} from './line-views.ts'

export interface AboutView {
  readonly refusals: Report['refusals']
}

export interface ReportView {
  readonly report: Report
  /** Articles of the whole archive. */
  readonly count: number
  readonly names: ReadonlyMap<string, OutletName>
}
