import type {Report} from '../report/report.ts'
import type {OutletName} from './line-views.ts'

export interface AboutView {
  readonly count: number
  readonly span: string
  readonly years: readonly string[]
  readonly rows: readonly {
    readonly outlet: OutletName
    readonly counts: readonly {readonly count: number; readonly year: string}[]
    readonly total: number
  }[]
  readonly totals: readonly number[]
  readonly report: Pick<Report, 'seeds' | 'refusals'>
}

export interface ReportView {
  readonly report: Report
  /** Articles of the whole archive. */
  readonly count: number
  readonly names: ReadonlyMap<string, OutletName>
}
