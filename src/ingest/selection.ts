import type {ArticleSummary} from '../catalogue/summary.ts'
import type {EpochMs} from '../model/brand.ts'

/** Which seeds a build wants; the others are left out, and counted as that. */
export interface Selection {
  /** At most so many files, in the order of their paths. */
  readonly limit: number | null
  /** Nothing published before. */
  readonly since: EpochMs | null
  /** Slugs; all where it is empty. */
  readonly outlets: readonly string[]
}

export const everything: Selection = {limit: null, since: null, outlets: []}

/** Whether a selection leaves nothing out. */
export const isAll = ({limit, since, outlets}: Selection): boolean =>
  limit === null && since === null && outlets.length === 0

/** Whether an article is one of those that are wanted. */
export function isWanted({outlet, published, archivedAt}: ArticleSummary, {since, outlets}: Selection): boolean {
  if (outlets.length > 0 && !outlets.includes(outlet)) return false
  const at = published?.at ?? archivedAt
  return since === null || (at !== null && at >= since)
}
