import {digest} from '../base/digest.ts'
import {type FolderSnapshot, snapshotFolders} from '../images/folder-snapshot.ts'
import type {PictureWork} from '../images/picture-places.ts'
import type {Reference} from '../images/references.ts'
import type {Selection} from '../ingest/selection.ts'
import {MANY} from '../ingest/tasks.ts'
import {KnownSite} from '../output/known-site.ts'
import {MANIFEST} from '../output/manifest.ts'
import {type Published, publish} from '../output/publish.ts'
import {type SiteFiles, siteFiles} from '../output/site-files.ts'
import {openStage} from '../output/stage.ts'
import type {Archive} from '../pages/archive.ts'
import type {StyledTheme} from '../render/theme.ts'
import {imbalance, type Report} from '../report/report.ts'
import type {BuildContext} from './context.ts'
import {type PageVersions, pageVersions} from './page-versions.ts'
import {printSite} from './print-site.ts'
import {restoreCatalogue, type SiteBasis, settingsHash} from './restore.ts'
import {gather, type Ordered, order, type Progress, prepare, referencesOf} from './stages.ts'
import type {Reason} from './stale.ts'
import {picturesVersion} from './versions.ts'

/** What is to be built and where. */
export interface Order {
  readonly context: BuildContext
  readonly out: string
  readonly styled: StyledTheme
  readonly selection: Selection
  /**
   * Seeds that changed since the build before, as absolute paths, and nothing else did; null where anything may have. Where
   * it is none, what the next build will need is brought to mind.
   */
  readonly changed?: readonly string[] | null
  /** Throws where nothing may be written into `out`; `isOfSite` tells of what is remembered to stand there. Asked before anything that takes long, unless all that changed is known. */
  guard?(isOfSite: (address: string) => boolean): Promise<void>
  /** Looks for pictures beyond the disk, before the site is made; false where that may not be. */
  fetch?(references: readonly Reference[]): Promise<boolean>
  /** Told what is known of the seeds before anything is written. */
  onReport?(report: Report): void
}

/** What became of it. */
export type Built =
  | {
      readonly kind: 'built'
      readonly report: Report
      readonly work: PictureWork
      readonly published: Published
      /** Why pages were printed, by address. */
      readonly reasons: ReadonlyMap<string, Reason>
      readonly known: KnownSite
      /** Null where nothing had changed, and nobody had to look at it. */
      readonly archive: Archive | null
    }
  /** Nothing was published, and the site stands as it was. */
  | {readonly kind: 'nothing'; readonly report: Report}
  | {readonly kind: 'unbalanced'; readonly found: string}
  | {readonly kind: 'stopped'}

/** What is remembered of a site beside its files: what it was made of, and its accounts. */
interface SiteNote extends SiteBasis {
  readonly madeOf: string
  readonly report: Report
}

/**
 * Builds a site: seeds → cards → catalogue → pictures → plan → pages → files. A build from nothing and one that adds an
 * article go the same way; what is known from before is not done again.
 */
export async function buildSite(orders: Order, progress: Progress): Promise<Built> {
  const {context, out, styled, selection} = orders
  const {config, state, overlay} = context
  let remembered: KnownSite | null = null
  const site = (): KnownSite => {
    remembered ??= new KnownSite(state.site.all(), out, (orders.changed ?? null) !== null)
    return remembered
  }
  const note = state.notes.get('site') as SiteNote | undefined
  if (note && note.report.seeds.in >= MANY) context.pool.start()
  const versions = pageVersions(config, overlay)
  const settings = settingsHash(versions, context)
  let looking: Promise<void> | null = null
  const gathered = await gather(context, selection, progress, {
    changed: orders.changed ?? null,
    whileLooking: async () => {
      looking = site().look((list) => context.pool.look(list))
      // Heard below; until then it must not end the process.
      looking.catch(() => undefined)
      // Of another folder than this one nothing is remembered.
      const isThisSite = site().isAsWritten(MANIFEST)
      await orders.guard?.((address) => isThisSite && site().rows.has(address))
    },
    meanwhile: (before) => {
      const seeds = before()
      if (!note || !restoreCatalogue(seeds, note, settings, context)) context.summaries.load(seeds)
    },
  })
  await looking
  let ordered: Ordered | null = null
  if (orders.fetch) {
    ordered = order(gathered, context, progress)
    if (!(await orders.fetch(referencesOf(ordered.catalogue, gathered)))) return {kind: 'stopped'}
  }
  const known = site()
  const atHand = (orders.changed ?? null) === null ? null : context.warm.snapshot
  const snapshot = atHand ?? snapshotFolders(context.paths)
  const files = siteFiles(styled, config)
  const madeOf = ingredients(context, gathered.seedSet.hash, versions, files, snapshot)
  const isToRemember = orders.changed?.length === 0 && context.warm.isNew
  if (note?.madeOf === madeOf && known.isWhole && !isToRemember) {
    orders.onReport?.(note.report)
    const published = {files: known.rows.size - 1, written: 0, removed: 0}
    const work = {encoded: 0, withoutAvif: 0}
    return {kind: 'built', report: note.report, work, published, reasons: new Map(), known, archive: null}
  }

  ordered ??= order(gathered, context, progress)
  const {archive, work} = await prepare(gathered, ordered, context, progress, {snapshot, isTrusted: atHand !== null})
  context.warm.snapshot = snapshot
  const {report} = archive
  orders.onReport?.(report)
  const found = imbalance(report)
  if (found !== null) return {kind: 'unbalanced', found}
  if (report.seeds.published === 0) return {kind: 'nothing', report}

  progress.stage('pages')
  const stage = await openStage(out)
  let done = 0
  const onPage = (): void => progress.step(++done, report.pages)
  const plan = {archive, gathered, versions, settings, files, known, stage}
  const {rows, made, reasons, basis} = await printSite(plan, context, onPage)
  if (done !== report.pages) throw new Error(`${report.pages} pages were planned and ${done} printed.`)

  progress.stage('files')
  const published = await publish({stage, out, rows, made, known})
  await state.site.write([...rows.changed], rows.gone)
  context.warm.stands(archive.catalogue, basis)
  const complete = work.withoutAvif === 0
  const {articles} = gathered.seedSet
  const now: SiteNote = {madeOf: complete ? madeOf : '', report, articles, settings, basis}
  await state.notes.write([['site', now]])
  return {kind: 'built', report, work, published, reasons, known, archive}
}

/** A digest of all that a site is made of. */
function ingredients(
  {config, outlets}: BuildContext,
  seeds: string,
  versions: PageVersions,
  files: SiteFiles,
  snapshot: FolderSnapshot,
): string {
  const tables = JSON.stringify(outlets.tables.map(({slug, names, home}) => [slug, names, home]))
  const pictures = picturesVersion(config)
  return digest(
    [seeds, JSON.stringify(config), versions.whole, JSON.stringify(files), tables, pictures, snapshot.hash].join('\n'),
  )
}
