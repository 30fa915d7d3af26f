import type {Address, Lang} from '../model/brand.ts'
import type {Difference} from './difference/difference.ts'
import type {Block} from './difference/layout.ts'
import type {Run} from './difference/runs.ts'
import type {ShownTime} from './shown-time.ts'
import type {MovedView, OutletName} from './views.ts'

/** One version of an article. */
export interface VersionView {
  /** Counted from 1, the oldest. */
  readonly number: number
  readonly title: string
  readonly lang: Lang
  readonly archived: ShownTime | null
  readonly file: string
  readonly sha256: string
  /** True if the article's page shows this version's text. */
  readonly isShown: boolean
}

/** A link to the comparison of two versions, given by their numbers. */
export interface ComparisonLink {
  readonly older: number
  readonly newer: number
  readonly address: Address
}

/** What sets one version apart from another; negative numbers if it has less. */
export interface Beside {
  readonly hasTitle: boolean
  readonly hasText: boolean
  readonly characters: number
  readonly pictures: number
  readonly links: number
}

/** A version in its article's list. */
export interface ListedVersion extends VersionView {
  /** The link to its comparison with the version before it. */
  readonly withPrevious: ComparisonLink | null
  /** What sets it apart from the version shown; null for that one. */
  readonly besideShown: Beside | null
}

/** The data of the page that compares two versions. */
export interface DifferenceView {
  readonly article: MovedView
  readonly outlet: OutletName
  readonly older: VersionView
  readonly newer: VersionView
  /** Null if the titles are equal. */
  readonly title: readonly Run[] | null
  readonly blocks: readonly Block[]
  readonly counts: Difference['counts']
  /** What sets the newer version apart from the older one. */
  readonly beside: Beside
  /** The article's comparisons before and after this one. */
  readonly earlier: ComparisonLink | null
  readonly later: ComparisonLink | null
}

export type {Block, Run}
