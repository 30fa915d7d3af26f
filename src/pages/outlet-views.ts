import type {BarChart} from '../charts/bars.ts'
import type {Address, SafeUrl} from '../model/brand.ts'
import type {CutList, Line, Link, Neighbour, OutletName} from './line-views.ts'

/** The data of the page of all outlets. */
export interface OutletsView {
  readonly count: number
  readonly outlets: readonly (OutletName & {
    readonly count: number
    readonly span: string
    readonly home: SafeUrl
    readonly chart: BarChart | null
  })[]
}

/** The languages, sections and gaps of an outlet's articles. */
export interface OutletProfile {
  /** The outlet's names in the other languages of the interface, if they differ. */
  readonly names: readonly {readonly lang: string; readonly text: string}[]
  /** Most articles first. */
  readonly languages: readonly {readonly text: string; readonly count: number}[]
  readonly sections: readonly {readonly text: string; readonly count: number}[]
  /** Runs of days without an article, longest first. */
  readonly gaps: readonly {readonly text: string; readonly days: number}[]
}

/** The data of an outlet's page. */
export interface OutletView {
  readonly outlet: OutletName
  readonly home: SafeUrl
  readonly count: number
  readonly span: string
  readonly chart: BarChart | null
  readonly profile: OutletProfile
  readonly latest: readonly Line[]
  readonly years: readonly {readonly title: string; readonly months: readonly (Link & {readonly count: number})[]}[]
  readonly undated: readonly Line[]
  readonly undatedCount: number
}

/** The data of one part of the page of an outlet's month. */
export interface OutletMonthView extends CutList {
  readonly outlet: OutletName
  readonly title: string
  readonly days: readonly {readonly title: string; readonly address: Address; readonly lines: readonly Line[]}[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}
