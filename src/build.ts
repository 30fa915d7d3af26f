import {join, resolve} from 'node:path'
import type {Article} from './article.ts'
import type {Card} from './catalogue/card.ts'
import {type Catalogue, catalogueOf} from './catalogue/index.ts'
import type {Config} from './config/index.ts'
import type {PicturePlaces, PictureWork} from './images/picture-places.ts'
import {type Reference, referencesIn} from './images/references.ts'
import {rememberedPictures} from './images/remembered.ts'
import {type Selection, type TakenIn, takeIn} from './intake.ts'
import {type Busy, takeLock} from './lock.ts'
import {type Outlets, outletsWith} from './outlets/index.ts'
import type {Outlet} from './outlets/outlet.ts'
import type {Archive} from './pages/archive.ts'
import {planPages} from './pages/plan.ts'
import {type Intake, reportOf} from './report/report.ts'
import {Cards} from './state/cards.ts'
import {DamagedState} from './state/damaged-state.ts'
import {State} from './state/state.ts'
import {picturesVersion, type ReadingVersions, readingVersions} from './state/versions.ts'
import {Crew} from './workers/crew.ts'

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

/** What builds work with, from the first to the last in one process. */
export class Workshop {
  readonly config: Config
  readonly places: Places
  /** A folder of a user's templates. */
  readonly overlay: string | null
  readonly outlets: Outlets
  readonly versions: ReadingVersions
  readonly state: State
  readonly crew: Crew
  readonly cards: Cards

  private constructor(config: Config, places: Places, overlay: string | null, state: State) {
    this.config = config
    this.places = places
    this.overlay = overlay
    this.outlets = outletsWith(config.outlets)
    this.versions = readingVersions(this.outlets)
    this.state = state
    this.cards = new Cards(state.cards)
    this.crew = new Crew({config, overlay, state: stateFolder(places)})
  }

  /** `keepsRows`: for who builds again and again, and has the memory to keep at hand what lies on the disk. */
  static async open(
    config: Config,
    places: Places,
    overlay: string | null,
    {keepsRows = false}: {readonly keepsRows?: boolean} = {},
  ): Promise<Workshop> {
    return new Workshop(config, places, overlay, await State.open(stateFolder(places), keepsRows))
  }

  /**
   * Does work that nobody else may do here at the same time, or tells who is at it. What another process has done since is
   * seen.
   */
  async alone<T>(work: () => Promise<T>): Promise<{readonly kind: 'done'; readonly value: T} | Busy> {
    const lock = await takeLock(join(this.places.state, 'lock'), 'this archive')
    if (lock.kind === 'busy') return lock
    try {
      await this.state.refresh()
      return {kind: 'done', value: await work()}
    } finally {
      await lock.release()
    }
  }

  /** Forgets all that builds before have left: it is damaged. */
  async startOver(): Promise<void> {
    await this.crew.end()
    this.cards.forget()
    await this.state.clear()
  }

  async close(): Promise<void> {
    await this.crew.end()
    await this.state.close()
  }
}

const stateFolder = ({state}: PicturePlaces): string => join(state, 'state')

/** Seeds that were read. */
export interface Gathered {
  readonly taken: TakenIn
  outletOf(slug: string): Outlet
  /** The record of a card's seed, from the disk. */
  record(card: Card): Article
}

export interface GatherOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed?: readonly string[] | null
  readonly meanwhile?: () => void
}

/** The first stage: seeds → cards. Writes nothing but the state. */
export async function gather(
  workshop: Workshop,
  selection: Selection,
  progress: Progress,
  {changed = null, meanwhile = () => undefined}: GatherOptions = {},
): Promise<Gathered> {
  progress.stage('seeds')
  const {places, outlets, state} = workshop
  const taken = await takeIn(places.seeds, selection, workshop, {
    changed,
    meanwhile,
    onProgress: (done, total) => progress.step(done, total),
  })
  return {
    taken,
    outletOf: (slug) => outlets.named(slug),
    record: (card) => {
      const place = taken.records.get(card.seed.file)
      if (!place) throw new Error(`${card.seed.file} has no record.`)
      try {
        return JSON.parse(state.records.read(place).toString('utf8')) as Article
      } catch (error) {
        throw new DamagedState(`The record of ${card.seed.file} cannot be read.`, {cause: error})
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
export function order({taken, outletOf}: Gathered, {config, outlets}: Workshop, progress: Progress): Ordered {
  progress.stage('catalogue')
  const {cards, intake} = taken.take()
  // Publishers that no table names are known by the first of their articles, whichever build it was that read it.
  for (const {home} of cards) if (home !== null) outlets.of(new URL(home))
  return {catalogue: catalogueOf(cards, outletOf, config.timeZone), intake}
}

/** The pictures that the articles of a catalogue want. */
export function referencesOf({entries}: Catalogue, {record, outletOf}: Gathered): readonly Reference[] {
  function* articles() {
    for (const {article: card} of entries) {
      const keys = new Set(card.pictures.keys)
      if (keys.size === 0) continue
      const {figures} = record(card).body
      const {outlet, published, archivedAt} = card
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
  {config, places, state}: Workshop,
  progress: Progress,
): Promise<Prepared> {
  progress.stage('pictures')
  const cards = catalogue.entries.map(({article}) => article)
  const version = picturesVersion(config)
  const pictures = await rememberedPictures(
    {cards, record, outletOf, version},
    config.images,
    places,
    state,
    (done, total) => progress.step(done, total),
  )
  const pages = planPages(catalogue, config.siteUrl !== null)
  const warnings = [...intake.warnings, ...pictures.problems]
  const report = {...reportOf({...intake, warnings}, catalogue, pictures.book), pages: pages.length}
  return {archive: {config, catalogue, pages, report, pictures: pictures.book}, work: pictures.work}
}
