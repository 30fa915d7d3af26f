import type {Address, Lang} from '../model/brand.ts'
import type {Difference} from './difference/difference.ts'
import type {Block} from './difference/layout.ts'
import type {Run} from './difference/runs.ts'
import type {ShownTime} from './shown-time.ts'
import type {MovedView, OutletName} from './views.ts'

/** One state of an article. */
export interface VersionView {
  /** From 1, the oldest. */
  readonly number: number
  readonly title: string
  readonly lang: Lang
  readonly archived: ShownTime | null
  readonly file: string
  readonly sha256: string
  /** Whether the article's page shows its text. */
  readonly isShown: boolean
}

/** The page that compares two versions, by their numbers. */
export interface ComparisonLink {
  readonly older: number
  readonly newer: number
  readonly address: Address
}

/** A version in the list of its article. */
export interface ListedVersion extends VersionView {
  readonly withPrevious: ComparisonLink | null
  /** Null where that is the version itself or the one before it. */
  readonly withShown: ComparisonLink | null
}

export interface DifferenceView {
  readonly article: MovedView
  readonly outlet: OutletName
  readonly older: VersionView
  readonly newer: VersionView
  /** Null where the titles are equal. */
  readonly title: readonly Run[] | null
  readonly blocks: readonly Block[]
  readonly counts: Difference['counts']
  /** All of the article's, this one among them. */
  readonly comparisons: readonly ComparisonLink[]
}

export type {Block, Run}
