import {join, resolve} from 'node:path'
import {catalogueOf} from './catalogue/index.ts'
import type {Config} from './config/index.ts'
import {cacheName} from './images/encode/settings.ts'
import {localize} from './images/localize.ts'
import {LocalStore} from './images/store.ts'
import {type Selection, takeIn} from './intake.ts'
import {outletsWith} from './outlets/index.ts'
import type {Archive} from './pages/archive.ts'
import {planPages} from './pages/plan.ts'
import {reportOf} from './report/report.ts'

/** Where a build works. All absolute. */
export interface Places {
  /** Folders of seeds. */
  readonly seeds: readonly string[]
  /** Pictures at hand, laid out as `<host>/<path>`. */
  readonly store: string
  /** Our own state: safe to delete. */
  readonly state: string
}

/** Told what is going on, stage by stage. */
export interface Progress {
  stage(name: Stage): void
  step(done: number, total: number): void
}

export type Stage = 'seeds' | 'pictures' | 'catalogue' | 'pages' | 'files'

/**
 * The places that a config means; `root` is the folder of the config file. `named` are absolute seeds folders that stand
 * in place of the config's.
 */
export function placesOf(config: Config, root: string, named: readonly string[] | null = null): Places {
  const seeds = named ?? config.seeds.map((folder) => resolve(root, folder))
  const store = config.images.store === null ? join(seeds[0] ?? root, '_media') : resolve(root, config.images.store)
  return {seeds, store, state: resolve(root, '.backfile')}
}

/** The folder of the picture variants that a config's settings give. */
export const variantsFolder = ({state}: Places, config: Config): string =>
  join(state, 'variants', cacheName(config.images))

/**
 * The whole street but its last step: seeds → articles → pictures → catalogue → the plan of pages. Reads the disk and
 * writes picture variants into the state folder; the site itself is written by whoever prints the pages.
 */
export async function buildArchive(
  config: Config,
  places: Places,
  selection: Selection,
  progress: Progress,
): Promise<Archive> {
  progress.stage('seeds')
  const outlets = outletsWith(config.outlets)
  const {articles, intake} = await takeIn(places.seeds, outlets, selection, (done, total) => progress.step(done, total))

  progress.stage('catalogue')
  const catalogue = catalogueOf(articles, (slug) => outlets.named(slug), config.timeZone)

  progress.stage('pictures')
  const figures = catalogue.entries.flatMap(({article}) => article.body.figures)
  const pictures = await localize(figures, {
    sources: [new LocalStore(places.store)],
    encoding: config.images,
    cache: variantsFolder(places, config),
    onProgress: (done, total) => progress.step(done, total),
  })

  const pages = planPages(catalogue, config.siteUrl !== null)
  const report = {...reportOf(intake, catalogue, pictures), pages: pages.length}
  return {config, catalogue, pictures, pages, report}
}
