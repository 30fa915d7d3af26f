import {digest} from '../base/digest.ts'
import type {KnownSeed} from '../ingest/seed-row.ts'
import {articlesHash} from '../ingest/seed-set.ts'
import type {BuildContext} from './context.ts'
import type {PageVersions} from './page-versions.ts'
import {catalogueIn} from './stages.ts'
import {tablesHash} from './versions.ts'

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
export const settingsHash = (versions: PageVersions, {config, outlets}: BuildContext): string =>
  digest([versions.whole, JSON.stringify(config), tablesHash(outlets)].join('\n'))

/**
 * Orders the archive as it was when the site that stands was printed, where what is known of its seeds is still of that
 * build, and tells whether it is: of the pages that a change does not touch nothing need then be told again to know that
 * they are as they must be.
 */
export function restoreCatalogue(
  before: readonly KnownSeed[],
  stands: SiteBasis,
  settings: string,
  context: BuildContext,
): boolean {
  const {warm, summaries} = context
  if (!warm.isNew || stands.settings !== settings || articlesHash(before) !== stands.articles) return false
  warm.stands(catalogueIn(context, summaries.of(before)), stands.basis)
  return true
}
