import type {AreaChart} from '../charts/areas.ts'
import type {DayChart} from '../charts/days.ts'
import type {Share} from '../charts/shares.ts'
import type {OutletName} from './line-views.ts'

/** The archive in pictures, and the numbers under each. */
export interface OverviewView {
  readonly count: number
  readonly span: string
  readonly outletCount: number
  /** By outlet and month; null where all is of one month. The layers after `series` are all other outlets. */
  readonly areas: {
    readonly chart: AreaChart
    readonly series: readonly OutletName[]
    readonly hasOthers: boolean
  } | null
  readonly table: {
    readonly years: readonly string[]
    readonly rows: readonly {
      readonly outlet: OutletName
      /** By the years. */
      readonly counts: readonly number[]
      readonly total: number
    }[]
    readonly totals: readonly number[]
  }
  /** Newest first. */
  readonly calendar: readonly {readonly title: string; readonly chart: DayChart}[]
  /** Days with nothing by month, newest year first; null where a month lies outside of what the archive holds. */
  readonly empty: readonly {readonly title: string; readonly months: readonly (number | null)[]}[]
  readonly languages: {
    readonly names: readonly string[]
    /** Newest first; counts and shares by the names. */
    readonly years: readonly {
      readonly title: string
      readonly counts: readonly number[]
      readonly shares: readonly Share[]
    }[]
  }
}
