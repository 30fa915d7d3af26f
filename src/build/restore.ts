import {digest} from '../base/digest.ts'
import type {KnownSeed} from '../ingest/seed-row.ts'
import {articlesMark} from '../ingest/seed-set.ts'
import type {Workshop} from './context.ts'
import type {PageVersions} from './page-versions.ts'
import {catalogueIn} from './stages.ts'
import {tablesMark} from './versions.ts'

/** What the articles' pages of a site were printed from. */
export interface SiteBasis {
  /** As `articlesMark` gives it; null where some were left out. */
  readonly articles: string | null
  /** As `settingsMark` gives it: under others the same articles are ordered otherwise, or not at all. */
  readonly settings: string
  /** A digest of what the pages hang on beside the articles: the settings, pictures and publishers. */
  readonly basis: string
}

/** A digest of code, config and tables. */
export const settingsMark = (versions: PageVersions, {config, outlets}: Workshop): string =>
  digest([versions.whole, JSON.stringify(config), tablesMark(outlets)].join('\n'))

/**
 * Orders the archive as it was when the site that stands was printed, where what is known of its seeds is still of that
 * build, and tells whether it is: of the pages that a change does not touch nothing need then be told again to know that
 * they are as they must be.
 */
export function recall(before: readonly KnownSeed[], stands: SiteBasis, settings: string, workshop: Workshop): boolean {
  const {memory, cards} = workshop
  if (!memory.isNew || stands.settings !== settings || articlesMark(before) !== stands.articles) return false
  memory.stands(catalogueIn(workshop, cards.of(before)), stands.basis)
  return true
}
