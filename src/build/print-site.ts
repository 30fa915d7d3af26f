import {digest} from '../base/digest.ts'
import {type MadeAsset, makeAssets} from '../output/assets.ts'
import type {KnownSite} from '../output/known-site.ts'
import type {SiteFiles} from '../output/site-files.ts'
import {SiteRows} from '../output/site-rows.ts'
import type {Archive} from '../pages/archive.ts'
import type {MadeFile} from '../render/print-pages.ts'
import {sha256In, siteRow, statIn} from '../store/rows.ts'
import {mapInOrder} from '../workers/pool.ts'
import {batchesOf} from './batches.ts'
import type {BuildContext} from './context.ts'
import {Fingerprints} from './fingerprint.ts'
import type {PageVersions} from './page-versions.ts'
import type {Gathered} from './stages.ts'
import {type Reason, type StalePage, staleIn} from './stale.ts'
import {unchangedPages} from './unchanged.ts'
import {publisherHash} from './versions.ts'

/** A site that is made and not yet published. */
export interface MadeSite {
  /** Every file of it. `stat` is of where the file lies now: in the stage if it is among `made`, else in the site. */
  readonly rows: SiteRows
  /** Files that lie in the stage and differ from what the site has. */
  readonly made: readonly string[]
  /** Why pages were printed, by address. */
  readonly reasons: ReadonlyMap<string, Reason>
  /** A digest of what all pages hang on beside the catalogue. */
  readonly basis: string
}

/** What is printed, and what is known of the site before. */
export interface PrintingPlan {
  readonly archive: Archive
  readonly gathered: Gathered
  readonly versions: PageVersions
  /** As `settingsMark` gives it. */
  readonly settings: string
  readonly files: SiteFiles
  readonly known: KnownSite
  readonly stage: string
}

/** Makes every file of the site that is not there as it must be, in the stage. `onPage` is told after each page. */
export async function printSite(
  {archive, gathered, versions, settings, files, known, stage}: PrintingPlan,
  context: BuildContext,
  onPage: () => void,
): Promise<MadeSite> {
  const {pool, warm} = context
  const rows = new SiteRows(known.rows)
  const made: string[] = []
  const reasons = new Map<string, Reason>()

  const take = ({address, sha256, stat}: MadeFile | MadeAsset, fingerprint: string): void => {
    const before = known.rows.get(address)
    const isSame = before !== undefined && sha256In(before) === sha256 && known.isAsWritten(address)
    if (!isSame) made.push(address)
    rows.set(address, siteRow({fingerprint, sha256, stat: isSame ? statIn(before) : stat}))
  }

  const hashes = new Map<string, string>()
  const publisher = (slug: string): string => {
    const hash = hashes.get(slug) ?? publisherHash(gathered.outletOf(slug))
    hashes.set(slug, hash)
    return hash
  }
  const fingerprints = new Fingerprints(versions, archive.pictures, publisher)
  const publishers = [...archive.catalogue.byOutlet.keys()].map(publisher)
  const basis = digest([settings, archive.pictures.hash, ...publishers].join('\n'))
  const standing = warm.standing(archive.catalogue, basis)
  const isUnchanged = standing === null ? () => false : unchangedPages(standing, archive.catalogue)
  function* stale(): Generator<StalePage> {
    for (const page of staleIn(archive, fingerprints, known, isUnchanged)) {
      if (page.reason === null) {
        rows.keep(page.address)
        onPage()
      } else {
        reasons.set(page.input.address, page.reason)
        yield page
      }
    }
  }
  await mapInOrder(
    batchesOf(stale(), gathered, archive.pictures, stage),
    pool.room,
    ({job}) => pool.print(job),
    (files, {pages}) => {
      const prints = new Map(pages.map(({input, fingerprint}) => [input.address, fingerprint]))
      for (const file of files) {
        take(file, prints.get(file.address) ?? '')
        onPage()
      }
    },
  )
  const assets = {archive, files, variants: await variantsOf(archive, context)}
  for await (const asset of makeAssets(stage, assets, known)) {
    if (asset.kind === 'kept') rows.keep(asset.address)
    else take(asset, asset.fingerprint)
  }
  return {rows, made, reasons, basis}
}

/** The folder of the picture variants. The encoder names it, and is not loaded where there is none. */
async function variantsOf({pictures}: Archive, {paths, config}: BuildContext): Promise<string> {
  for (const _ of pictures.files()) return (await import('../images/pictures.ts')).variantsFolder(paths, config.images)
  return ''
}
