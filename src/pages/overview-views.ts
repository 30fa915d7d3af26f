import type {AreaChart} from '../charts/areas.ts'
import type {DayChart} from '../charts/days.ts'
import type {Share} from '../charts/shares.ts'
import type {OutletName} from './line-views.ts'

/** The data of the overview page: charts of the archive, and the numbers of each. */
export interface OverviewView {
  readonly count: number
  readonly span: string
  readonly outletCount: number
  /**
   * Articles by outlet and month; null if the archive spans one month only. The layer after `series`, if `hasOthers`,
   * is the sum of all other outlets.
   */
  readonly areas: {
    readonly chart: AreaChart
    readonly series: readonly OutletName[]
    readonly hasOthers: boolean
  } | null
  readonly table: {
    readonly years: readonly string[]
    readonly rows: readonly {
      readonly outlet: OutletName
      /** In the order of `years`. */
      readonly counts: readonly number[]
      readonly total: number
    }[]
    readonly totals: readonly number[]
  }
  /** Newest first. */
  readonly calendar: readonly {readonly title: string; readonly chart: DayChart}[]
  /** Days without articles by month, newest year first; null for months outside the archive's span. */
  readonly empty: readonly {readonly title: string; readonly months: readonly (number | null)[]}[]
  readonly languages: {
    readonly names: readonly string[]
    /** Newest first; counts and shares in the order of `names`. */
    readonly years: readonly {
      readonly title: string
      readonly counts: readonly number[]
      readonly shares: readonly Share[]
    }[]
  }
}
