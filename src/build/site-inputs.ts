import {snapshotFolders} from '../images/folder-snapshot.ts'
import type {PictureWish} from '../images/resolve.ts'
import type {SeedChanges} from '../ingest/seed-store.ts'
import {type SiteFiles, siteFiles} from '../output/site-files.ts'
import {imbalance, type Report} from '../report/report.ts'
import type {BuildOrder, BuildResult} from './order.ts'
import type {PageVersions} from './page-versions.ts'
import type {PreviousSite} from './previous-site.ts'
import type {StoredArticles} from './stages.ts'
import {siteHash} from './versions.ts'

/** The inputs of a site beside its articles, and the hash of everything. */
export interface SiteInputs {
  readonly versions: PageVersions
  /** As `settingsHash` gives it. */
  readonly settings: string
  /** Style sheet, scripts, icon and web app manifest. */
  readonly files: SiteFiles
  readonly pictures: Pick<PictureWish, 'snapshot' | 'isTrusted'>
  /** As `siteHash` gives it. */
  readonly hash: string
}

/** Gathers the inputs of a site. Reads the picture folders, unless all changes since the last build are known. */
export function siteInputs(
  {context, styled, changed}: BuildOrder,
  {seeds}: StoredArticles,
  versions: PageVersions,
  settings: string,
): SiteInputs {
  const trusted = changed === null ? null : context.warm.snapshot
  const snapshot = trusted ?? snapshotFolders(context.paths)
  const files = siteFiles(styled, context.config)
  const hash = siteHash(context, seeds.hash, versions, files, snapshot)
  return {versions, settings, files, pictures: {snapshot, isTrusted: trusted !== null}, hash}
}

/** The result of a build if all inputs are those of the last one and the site's files are unchanged, else null. */
export function unchangedSite(
  {changed, context, onReport}: BuildOrder,
  {note, known}: PreviousSite,
  {hash}: SiteInputs,
  changes: SeedChanges,
): BuildResult | null {
  // An empty list of changes requests a catalogue in memory, even if the site stays the same.
  const needsCatalogue = changed?.length === 0 && context.warm.isNew
  if (note?.madeOf !== hash || !known.isWhole || needsCatalogue) return null
  onReport?.(note.report)
  // The manifest has a row too, and does not count.
  const published = {files: known.rows.size - 1, written: 0, removed: 0}
  const work = {encoded: 0, withoutAvif: 0}
  const nothing = {reasons: new Map(), files: [], unprinted: [], archive: null}
  return {kind: 'built', report: note.report, work, published, changes, known, ...nothing}
}

/** Reports the accounts. Returns the result of a build that must not be published, or null. */
export function checkAccounts({onReport}: BuildOrder, report: Report): BuildResult | null {
  onReport?.(report)
  const found = imbalance(report)
  if (found !== null) return {kind: 'unbalanced', found}
  return report.seeds.published === 0 ? {kind: 'nothing', report} : null
}
