import {mapInOrder} from '../base/in-order.ts'
import {byPlace} from '../model/problem.ts'
import {type MadeAsset, makeAssets} from '../output/assets.ts'
import type {KnownSite} from '../output/known-site.ts'
import {SiteRows} from '../output/site-rows.ts'
import {openStage} from '../output/stage.ts'
import type {Archive} from '../pages/archive.ts'
import type {MadeFile} from '../render/print-pages.ts'
import {type UnprintedPage, unprintedProblem} from '../render/unprinted.ts'
import type {Report} from '../report/report.ts'
import {sha256In, siteRow, statIn} from '../store/rows.ts'
import {batchesOf} from './batches.ts'
import type {BuildContext} from './context.ts'
import {Fingerprints} from './fingerprint.ts'
import type {BuildOrder} from './order.ts'
import type {Progress} from './progress.ts'
import type {SiteInputs} from './site-inputs.ts'
import type {StoredArticles} from './stages.ts'
import {type Reason, type StalePage, stalePages} from './stale.ts'
import {unchangedPages} from './unchanged.ts'
import {basisOf, publisherHash} from './versions.ts'

/** A site that is printed and not yet published. */
export interface MadeSite {
  /** The folder of the new files. */
  readonly stage: string
  /** A row for every file of the site. Its `stat` is of the stage's file for those in `files`, else of the site's. */
  readonly rows: SiteRows
  /** The files in the stage that differ from the site's. */
  readonly files: readonly string[]
  /** Why each page was printed, by address. */
  readonly reasons: ReadonlyMap<string, Reason>
  /** As `basisOf` gives it. */
  readonly basis: string
  /** The report of the site, with the pages that could not be printed. */
  readonly report: Report
  readonly unprinted: readonly UnprintedPage[]
}

/** What `printSite` prints from. */
export interface PrintInputs {
  readonly archive: Archive
  readonly articles: StoredArticles
  readonly inputs: SiteInputs
  readonly known: KnownSite
}

/**
 * Archive → pages: writes every file that is missing from the site, or differs there, into a new stage. A page that
 * cannot be printed has no row, so that the site loses its old file and the next build tries again.
 */
export async function printSite(
  {context, out}: BuildOrder,
  {archive, articles, inputs, known}: PrintInputs,
  progress: Progress,
): Promise<MadeSite> {
  progress.stage('pages')
  const stage = await openStage(out)
  const {workers, warm} = context
  const rows = new SiteRows(known.rows)
  const files: string[] = []
  const reasons = new Map<string, Reason>()
  const unprinted: UnprintedPage[] = []
  let done = 0
  const onPage = (): void => progress.step(++done, archive.pages.length)

  const take = ({address, sha256, stat}: MadeFile | MadeAsset, fingerprint: string): void => {
    const before = known.rows.get(address)
    const isSame = before !== undefined && sha256In(before) === sha256 && known.isAsWritten(address)
    if (!isSame) files.push(address)
    rows.set(address, siteRow({fingerprint, sha256, stat: isSame ? statIn(before) : stat}))
  }

  const publisher = publisherHashes(articles)
  const fingerprints = new Fingerprints(inputs.versions, archive.pictures, publisher)
  const publishers = [...archive.catalogue.byOutlet.keys()].map(publisher)
  const basis = basisOf(inputs.settings, archive.pictures.hash, publishers)
  const previous = warm.previousCatalogue(archive.catalogue, basis)
  const isUnchanged = previous === null ? () => false : unchangedPages(previous, archive.catalogue)
  function* stale(): Generator<StalePage> {
    for (const page of stalePages(archive, fingerprints, known, isUnchanged)) {
      if ('broken' in page) {
        unprinted.push(page.broken)
        onPage()
      } else if (page.reason === null) {
        rows.keep(page.address)
        onPage()
      } else {
        reasons.set(page.input.address, page.reason)
        yield page
      }
    }
  }
  await mapInOrder(
    batchesOf(stale(), articles, archive.pictures, stage),
    workers.room,
    ({job}) => workers.print(job),
    (printed, {pages}) => {
      const prints = new Map(pages.map(({input, fingerprint}) => [input.address, fingerprint]))
      for (const file of printed.files) {
        take(file, prints.get(file.address) ?? '')
        onPage()
      }
      for (const page of printed.unprinted) {
        unprinted.push(page)
        onPage()
      }
    },
  )
  if (done !== archive.pages.length) throw new Error(`${done} of ${archive.pages.length} planned pages are done.`)
  const report: Report = {
    ...archive.report,
    pages: archive.pages.length - unprinted.length,
    unprinted: unprinted.map(unprintedProblem).sort(byPlace),
  }
  const assets = {archive: {...archive, report}, files: inputs.files, variants: await variantsOf(archive, context)}
  for await (const asset of makeAssets(stage, assets, known)) {
    if (asset.kind === 'kept') rows.keep(asset.address)
    else take(asset, asset.fingerprint)
  }
  return {stage, rows, files, reasons, basis, report, unprinted}
}

/** The hash of each publisher as pages show it, computed once. */
function publisherHashes({outletOf}: StoredArticles): (slug: string) => string {
  const hashes = new Map<string, string>()
  return (slug) => {
    const hash = hashes.get(slug) ?? publisherHash(outletOf(slug))
    hashes.set(slug, hash)
    return hash
  }
}

/** The folder of the picture variants; `''` for a site without pictures, which need not load the encoder to name it. */
async function variantsOf({pictures}: Archive, {paths, config}: BuildContext): Promise<string> {
  for (const _ of pictures.files()) return (await import('../images/pictures.ts')).variantsFolder(paths, config.images)
  return ''
}
