import type {Catalogue} from '../catalogue/index.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {PictureWork} from '../images/picture-places.ts'
import {type Reference, referencesIn} from '../images/references.ts'
import {type PictureWish, rememberedPictures} from '../images/resolve.ts'
import {type IngestOptions, ingestSeeds} from '../ingest/ingest.ts'
import type {SeedSet} from '../ingest/seed-set.ts'
import type {Selection} from '../ingest/selection.ts'
import type {Article} from '../model/article.ts'
import type {Outlet} from '../outlets/outlet.ts'
import type {Archive} from '../pages/archive.ts'
import {planPages} from '../pages/plan.ts'
import {type Intake, reportOf} from '../report/report.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'
import type {BuildContext} from './context.ts'
import {picturesVersion} from './versions.ts'

/** Told what is going on, stage by stage. */
export interface Progress {
  stage(name: Stage): void
  /** `note` is what else is known of the work so far. */
  step(done: number, total: number, note?: string): void
}

export type Stage = 'seeds' | 'catalogue' | 'fetch' | 'pictures' | 'pages' | 'files'

/** Seeds that were read. */
export interface Gathered {
  readonly seedSet: SeedSet
  outletOf(slug: string): Outlet
  /** The record of a card's seed, from the disk. */
  record(summary: ArticleSummary): Article
}

export interface GatherOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed?: readonly string[] | null
  readonly whileLooking?: IngestOptions['whileLooking']
  readonly meanwhile?: IngestOptions['meanwhile']
}

/** The first stage: seeds → cards. Writes nothing but the state. */
export async function gather(
  context: BuildContext,
  selection: Selection,
  progress: Progress,
  {changed = null, whileLooking = async () => undefined, meanwhile = () => undefined}: GatherOptions = {},
): Promise<Gathered> {
  progress.stage('seeds')
  const {paths, outlets, state} = context
  const seedSet = await ingestSeeds(paths.seeds, selection, context, {
    changed,
    whileLooking,
    meanwhile,
    onProgress: (done, total) => progress.step(done, total),
  })
  return {
    seedSet,
    outletOf: (slug) => outlets.named(slug),
    record: (summary) => {
      const place = seedSet.locationOf(summary.seed.file)
      if (!place) throw new Error(`${summary.seed.file} has no record.`)
      try {
        return JSON.parse(state.records.read(place).toString('utf8')) as Article
      } catch (error) {
        throw new DamagedStoreError(`The record of ${summary.seed.file} cannot be read.`, {cause: error})
      }
    },
  }
}

/** Cards in their order, and what became of the seeds that gave none. */
export interface Ordered {
  readonly catalogue: Catalogue
  readonly intake: Intake
}

/** The second stage: cards → catalogue. */
export function order(
  {seedSet}: Gathered,
  {outlets, warm, summaries: atHand}: BuildContext,
  progress: Progress,
): Ordered {
  progress.stage('catalogue')
  const {summaries, intake} = seedSet.take()
  const catalogue = catalogueIn({outlets, warm}, summaries)
  // The catalogue has those that count; only another build would ask for one by its seed.
  if (!warm.keeps) atHand.forget()
  return {catalogue, intake}
}

/** The catalogue of cards that are in the order of their files. */
export function catalogueIn(
  {outlets, warm}: Pick<BuildContext, 'outlets' | 'warm'>,
  summaries: readonly ArticleSummary[],
): Catalogue {
  // Publishers that no table names are known by the first of their articles, whichever build it was that read it.
  outlets.forgetDerived()
  for (const {home} of summaries) if (home !== null) outlets.of(new URL(home))
  return warm.cataloguer.catalogueOf(summaries)
}

/** The pictures that the articles of a catalogue want. */
export function referencesOf({entries}: Catalogue, {record, outletOf}: Gathered): readonly Reference[] {
  function* articles() {
    for (const {article: summary} of entries) {
      const keys = new Set(summary.pictures.keys)
      if (keys.size === 0) continue
      const {figures} = record(summary).body
      const {outlet, published, archivedAt} = summary
      yield {outlet, published, archivedAt, body: {figures: figures.filter(({key}) => keys.has(key))}}
    }
  }
  return referencesIn(articles(), outletOf)
}

/** An archive that is ready to be printed, and what was done for its pictures. */
export interface Prepared {
  readonly archive: Archive
  readonly work: PictureWork
}

/**
 * The stages before the last: pictures → the plan of pages. Writes picture variants into the state folder; the site itself
 * is written by whoever prints the pages.
 */
export async function prepare(
  {record, outletOf}: Gathered,
  {catalogue, intake}: Ordered,
  {config, paths, state}: BuildContext,
  progress: Progress,
  {snapshot, isTrusted}: Pick<PictureWish, 'snapshot' | 'isTrusted'>,
): Promise<Prepared> {
  progress.stage('pictures')
  const summaries = catalogue.entries.map(({article}) => article)
  const version = picturesVersion(config)
  const pictures = await rememberedPictures(
    {summaries, record, outletOf, version, snapshot, isTrusted},
    config.images,
    paths,
    state,
    (done, total) => progress.step(done, total),
  )
  const pages = planPages(catalogue, config.siteUrl !== null)
  const warnings = [...intake.warnings, ...pictures.problems]
  const report = {...reportOf({...intake, warnings}, catalogue, pictures.book), pages: pages.length}
  return {archive: {config, catalogue, pages, report, pictures: pictures.book}, work: pictures.work}
}
