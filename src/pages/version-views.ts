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

/** A version in its article's list, with links to comparisons. */
export interface ListedVersion extends VersionView {
  readonly withPrevious: ComparisonLink | null
  /** Null if the version shown is this one or the one before it. */
  readonly withShown: ComparisonLink | null
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
  /** All comparisons of the article, including this one. */
  readonly comparisons: readonly ComparisonLink[]
}

export type {Block, Run}
