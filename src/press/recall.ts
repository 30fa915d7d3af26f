import {catalogueIn} from '../build.ts'
import {articlesMark} from '../intake/taken-in.ts'
import type {SeedOfCard} from '../state/cards.ts'
import type {Workshop} from '../workshop.ts'

/** What the articles' pages of a site were printed from. */
export interface SiteBasis {
  /** As `articlesMark` gives it; null where some were left out. */
  readonly articles: string | null
  /** A digest of what the pages hang on beside the articles. */
  readonly basis: string
}

/**
 * Orders the archive as it was when the site that stands was printed, where what is known of its seeds is still of that
 * build, and tells whether it is: of the pages that a change does not touch nothing need then be told again to know that they are as they must be.
 */
export function recall(before: readonly SeedOfCard[], stands: SiteBasis, workshop: Workshop): boolean {
  const {memory, cards} = workshop
  if (!memory.isNew || articlesMark(before) !== stands.articles) return false
  memory.stands(catalogueIn(workshop, cards.of(before)), stands.basis)
  return true
}
