import {join, resolve} from 'node:path'
import {type Catalogue, catalogueOf} from './catalogue/index.ts'
import type {Config} from './config/index.ts'
import {type Reference, referencesIn} from './images/references.ts'
import {localizePictures, type PicturePlaces, type PictureWork} from './images/stage.ts'
import {type Selection, takeIn} from './intake.ts'
import {outletsWith} from './outlets/index.ts'
import type {Archive} from './pages/archive.ts'
import {planPages} from './pages/plan.ts'
import {type Intake, reportOf} from './report/report.ts'

/** Where a build works. All absolute. */
export interface Places extends PicturePlaces {
  /** Folders of seeds. */
  readonly seeds: readonly string[]
}

/** Told what is going on, stage by stage. */
export interface Progress {
  stage(name: Stage): void
  /** `note` is what else is known of the work so far. */
  step(done: number, total: number, note?: string): void
}

export type Stage = 'seeds' | 'catalogue' | 'fetch' | 'pictures' | 'pages' | 'files'

/**
 * The places that a config means; `root` is the folder of the config file. `named` are absolute seeds folders that stand
 * in place of the config's.
 */
export function placesOf(config: Config, root: string, named: readonly string[] | null = null): Places {
  const seeds = named ?? config.seeds.map((folder) => resolve(root, folder))
  const store = config.images.store === null ? join(seeds[0] ?? root, '_media') : resolve(root, config.images.store)
  return {seeds, store, media: resolve(root, config.images.media), state: resolve(root, '.backfile')}
}

/** Seeds that were read and put into their order, and the pictures that they want. */
export interface Gathered {
  readonly intake: Intake
  readonly catalogue: Catalogue
  readonly references: readonly Reference[]
}

/** The first half of the street: seeds → articles → catalogue. Reads the disk and writes nothing. */
export async function gather(
  config: Config,
  places: Places,
  selection: Selection,
  progress: Progress,
): Promise<Gathered> {
  progress.stage('seeds')
  const outlets = outletsWith(config.outlets)
  const {articles, intake} = await takeIn(places.seeds, outlets, selection, (done, total) => progress.step(done, total))

  progress.stage('catalogue')
  const outletOf = (slug: string) => outlets.named(slug)
  const catalogue = catalogueOf(articles, outletOf, config.timeZone)
  const references = referencesIn(
    catalogue.entries.map(({article}) => article),
    outletOf,
  )
  return {intake, catalogue, references}
}

/** An archive that is ready to be printed, and what was done for its pictures. */
export interface Prepared {
  readonly archive: Archive
  readonly work: PictureWork
}

/**
 * The second half but its last step: pictures → the plan of pages. Reads the disk and writes picture variants into the
 * state folder; the site itself is written by whoever prints the pages.
 */
export async function prepare(
  {intake, catalogue, references}: Gathered,
  config: Config,
  places: Places,
  progress: Progress,
): Promise<Prepared> {
  progress.stage('pictures')
  const localized = await localizePictures(references, config.images, places, (done, total) =>
    progress.step(done, total),
  )
  const pages = planPages(catalogue, config.siteUrl !== null)
  const warnings = [...intake.warnings, ...localized.media.problems]
  const report = {...reportOf({...intake, warnings}, catalogue, localized.pictures), pages: pages.length}
  return {archive: {config, catalogue, pages, report, pictures: localized.pictures}, work: localized.work}
}

/** The whole street but its last step. Asks nothing of the network. */
export async function buildArchive(
  config: Config,
  places: Places,
  selection: Selection,
  progress: Progress,
): Promise<Archive> {
  const gathered = await gather(config, places, selection, progress)
  return (await prepare(gathered, config, places, progress)).archive
}
