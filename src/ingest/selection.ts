import type {ArticleSummary} from '../catalogue/summary.ts'
import type {EpochMs} from '../model/brand.ts'

/** The seeds that a build includes. The others are counted as left out. */
export interface Selection {
  /** The number of files to take, in the order of their paths; null for all. */
  readonly limit: number | null
  /** Articles published before this moment are excluded, and so are articles without a time; null for all. */
  readonly since: EpochMs | null
  /** Slugs of outlets; empty for all. */
  readonly outlets: readonly string[]
}

/** The selection that includes all seeds. */
export const everything: Selection = {limit: null, since: null, outlets: []}

/** Whether a selection includes all seeds. */
export const selectsAll = ({limit, since, outlets}: Selection): boolean =>
  limit === null && since === null && outlets.length === 0

/** Whether a selection includes an article, by its outlet and its time (`published`, else `archivedAt`). */
export function isSelected({outlet, published, archivedAt}: ArticleSummary, {since, outlets}: Selection): boolean {
  if (outlets.length > 0 && !outlets.includes(outlet)) return false
  const at = published?.at ?? archivedAt
  return since === null || (at !== null && at >= since)
}
