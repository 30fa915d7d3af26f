import type {Card} from '../catalogue/card.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {PictureWork} from '../images/picture-places.ts'
import {type Reference, referencesIn} from '../images/references.ts'
import {type PictureWish, rememberedPictures} from '../images/resolve.ts'
import {type IntakeOptions, takeIn} from '../ingest/ingest.ts'
import type {TakenIn} from '../ingest/seed-set.ts'
import type {Selection} from '../ingest/selection.ts'
import type {Article} from '../model/article.ts'
import type {Outlet} from '../outlets/outlet.ts'
import type {Archive} from '../pages/archive.ts'
import {planPages} from '../pages/plan.ts'
import {type Intake, reportOf} from '../report/report.ts'
import {DamagedState} from '../store/damaged-store.ts'
import type {Workshop} from './context.ts'
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
  readonly taken: TakenIn
  outletOf(slug: string): Outlet
  /** The record of a card's seed, from the disk. */
  record(card: Card): Article
}

export interface GatherOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed?: readonly string[] | null
  readonly whileLooking?: IntakeOptions['whileLooking']
  readonly meanwhile?: IntakeOptions['meanwhile']
}

/** The first stage: seeds → cards. Writes nothing but the state. */
export async function gather(
  workshop: Workshop,
  selection: Selection,
  progress: Progress,
  {changed = null, whileLooking = async () => undefined, meanwhile = () => undefined}: GatherOptions = {},
): Promise<Gathered> {
  progress.stage('seeds')
  const {places, outlets, state} = workshop
  const taken = await takeIn(places.seeds, selection, workshop, {
    changed,
    whileLooking,
    meanwhile,
    onProgress: (done, total) => progress.step(done, total),
  })
  return {
    taken,
    outletOf: (slug) => outlets.named(slug),
    record: (card) => {
      const place = taken.placeOf(card.seed.file)
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
export function order({taken}: Gathered, {outlets, memory, cards: atHand}: Workshop, progress: Progress): Ordered {
  progress.stage('catalogue')
  const {cards, intake} = taken.take()
  const catalogue = catalogueIn({outlets, memory}, cards)
  // The catalogue has those that count; only another build would ask for one by its seed.
  if (!memory.keeps) atHand.forget()
  return {catalogue, intake}
}

/** The catalogue of cards that are in the order of their files. */
export function catalogueIn(
  {outlets, memory}: Pick<Workshop, 'outlets' | 'memory'>,
  cards: readonly Card[],
): Catalogue {
  // Publishers that no table names are known by the first of their articles, whichever build it was that read it.
  outlets.forgetDerived()
  for (const {home} of cards) if (home !== null) outlets.of(new URL(home))
  return memory.cataloguer.catalogueOf(cards)
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
  {hands, isTrusted}: Pick<PictureWish, 'hands' | 'isTrusted'>,
): Promise<Prepared> {
  progress.stage('pictures')
  const cards = catalogue.entries.map(({article}) => article)
  const version = picturesVersion(config)
  const pictures = await rememberedPictures(
    {cards, record, outletOf, version, hands, isTrusted},
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
