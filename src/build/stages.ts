import type {Catalogue} from '../catalogue/index.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {PictureWork} from '../images/picture-places.ts'
import {illustratedBy, type PictureReference, referencesIn} from '../images/references.ts'
import {type PictureWish, resolvePictures} from '../images/resolve.ts'
import type {SeedCounts} from '../ingest/counts.ts'
import {Ingest} from '../ingest/ingest.ts'
import type {SeedSet} from '../ingest/seed-set.ts'
import type {Selection} from '../ingest/selection.ts'
import type {Outlet} from '../outlets/outlet.ts'
import type {Archive} from '../pages/archive.ts'
import {planPages} from '../pages/plan.ts'
import {reportOf} from '../report/report.ts'
import {articleIn} from '../store/record-codec.ts'
import {readRecord} from '../store/records.ts'
import type {BuildContext} from './context.ts'
import type {Progress} from './progress.ts'
import {picturesVersion} from './versions.ts'

/** The stored articles of a build's seeds. */
export interface StoredArticles {
  readonly seeds: SeedSet
  outletOf(slug: string): Outlet
  /** A part of the stored record of a summary, such as `articleIn` gives it. Throws `DamagedStoreError`. */
  read<Part>(summary: Pick<ArticleSummary, 'seed'>, part: (record: Buffer) => Part): Part
}

/** Gives access to the records and publishers of seeds that were read. */
export const storedArticles = (seeds: SeedSet, {outlets, state}: BuildContext): StoredArticles => ({
  seeds,
  outletOf: (slug) => outlets.named(slug),
  read: ({seed: {file}}, part) => readRecord(state.records, seeds.locationOf(file), file, part),
})

/** Seeds → stored articles, in one step. Writes into the store only. */
export async function readSeeds(
  selection: Selection,
  context: BuildContext,
  progress: Progress,
): Promise<StoredArticles> {
  progress.stage('seeds')
  const ingest = await Ingest.find(context.paths.seeds, selection, context, null, progress.step.bind(progress))
  await ingest.compare()
  ingest.start()
  return storedArticles(await ingest.finish(), context)
}

/** The catalogue, and the counts and problems of the seeds. */
export interface OrderedArticles {
  readonly catalogue: Catalogue
  readonly counts: SeedCounts
}

/** Article summaries → catalogue. May be called once per `StoredArticles`, whose rows are released. */
export function orderArticles({seeds}: StoredArticles, context: BuildContext, progress: Progress): OrderedArticles {
  progress.stage('catalogue')
  const {summaries, counts} = seeds.select()
  const catalogue = orderSummaries(summaries, context)
  // The catalogue holds the summaries that it needs; only another build in this process would use the cache.
  if (!context.warm.keeps) context.summaries.forget()
  return {catalogue, counts}
}

/** Makes the catalogue of summaries, which must be in the order of their seeds' files. */
export function orderSummaries(
  summaries: readonly ArticleSummary[],
  {outlets, warm}: Pick<BuildContext, 'outlets' | 'warm'>,
): Catalogue {
  // A publisher without a table is derived from the first of its articles in this order, not from the first one read.
  outlets.forgetDerived()
  for (const {home} of summaries) if (home !== null) outlets.of(new URL(home))
  return warm.cataloguer.catalogueOf(summaries)
}

/** The pictures that the articles of a catalogue refer to. */
export const referencesOf = ({entries}: Catalogue, {read, outletOf}: StoredArticles): readonly PictureReference[] => {
  const summaries = entries.map(({article}) => article)
  // A summary lacks the pictures of its record that an outlet prints everywhere.
  const keysOf = ({pictures}: ArticleSummary) => new Set(pictures.keys)
  return referencesIn(
    illustratedBy(summaries, keysOf, (summary) => read(summary, articleIn)),
    outletOf,
  )
}

/** An archive that is ready to be printed, and the work that its pictures took. */
export interface PlannedArchive {
  readonly archive: Archive
  readonly work: PictureWork
}

/** Catalogue → pictures → plan of pages. Writes picture variants into the state folder, and nothing into the site. */
export async function planArchive(
  {read, outletOf}: StoredArticles,
  {catalogue, counts}: OrderedArticles,
  {config, paths, state}: BuildContext,
  progress: Progress,
  {snapshot, isTrusted}: Pick<PictureWish, 'snapshot' | 'isTrusted'>,
): Promise<PlannedArchive> {
  progress.stage('pictures')
  const summaries = catalogue.entries.map(({article}) => article)
  const version = picturesVersion(config)
  const pictures = await resolvePictures(
    {summaries, record: (summary) => read(summary, articleIn), outletOf, version, snapshot, isTrusted},
    config.images,
    paths,
    state,
    (done, total) => progress.step(done, total),
  )
  const pages = planPages(catalogue, config.siteUrl !== null)
  const warnings = [...counts.warnings, ...pictures.problems]
  const report = {...reportOf({...counts, warnings}, catalogue, pictures.index), pages: pages.length, unprinted: []}
  return {archive: {config, catalogue, pages, report, pictures: pictures.index}, work: pictures.work}
}
