import type {BuildOrder, BuildResult} from './order.ts'
import {pageVersions} from './page-versions.ts'
import {PreviousSite} from './previous-site.ts'
import {printSite} from './print-site.ts'
import type {Progress} from './progress.ts'
import {publishSite} from './publish-site.ts'
import {readChangedSeeds} from './read-changed-seeds.ts'
import {checkAccounts, siteInputs, unchangedSite} from './site-inputs.ts'
import {orderArticles, planArchive, referencesOf} from './stages.ts'
import {settingsHash} from './versions.ts'

/**
 * Builds a site: seeds → articles → catalogue → pictures → pages → dist. A first build and an incremental one take the
 * same steps; each step skips what the last build left usable. Writes nothing into the site before all pages are
 * printed. Throws `DamagedStoreError`, the guard's error, or an error of the disk.
 */
export async function buildSite(order: BuildOrder, progress: Progress): Promise<BuildResult> {
  const {context} = order
  const versions = pageVersions(context.config, context.overlay, context.cwd)
  const settings = settingsHash(versions, context.config, context.outlets)
  const previous = new PreviousSite(context, order.out, order.changed !== null)
  const {articles, changes} = await readChangedSeeds(order, previous, settings, progress)

  const early = order.fetch ? orderArticles(articles, context, progress) : null
  if (early && !(await order.fetch?.(referencesOf(early.catalogue, articles)))) return {kind: 'stopped'}

  const inputs = siteInputs(order, articles, versions, settings)
  const unchanged = unchangedSite(order, previous, inputs, changes)
  if (unchanged) return unchanged

  const ordered = early ?? orderArticles(articles, context, progress)
  const {archive, work} = await planArchive(articles, ordered, context, progress, inputs.pictures)
  const problem = checkAccounts(order, archive.report)
  if (problem) return problem

  const made = await printSite(order, {archive, articles, inputs, known: previous.known}, progress)
  const published = await publishSite(order, previous, {archive, articles, inputs, made, work}, progress)
  const {report, unprinted, reasons, files} = made
  return {kind: 'built', report, work, published, changes, reasons, files, unprinted, known: previous.known, archive}
}
