import type {Address, SafeUrl} from '../brand.ts'
import type {Line, Link, Neighbour, OutletName, Part} from './line-views.ts'

export interface OutletsView {
  readonly count: number
  readonly outlets: readonly (OutletName & {readonly count: number; readonly span: string; readonly home: SafeUrl})[]
}

export interface OutletView {
  readonly outlet: OutletName
  readonly home: SafeUrl
  readonly count: number
  readonly span: string
  readonly latest: readonly Line[]
  readonly years: readonly {readonly title: string; readonly months: readonly (Link & {readonly count: number})[]}[]
  readonly undated: readonly Line[]
  readonly undatedCount: number
}

export interface OutletMonthView {
  readonly outlet: OutletName
  readonly title: string
  readonly count: number
  readonly days: readonly {readonly title: string; readonly address: Address; readonly lines: readonly Line[]}[]
  readonly part: Part
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}
