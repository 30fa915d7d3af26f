import type {Address} from '../brand.ts'
import type {Gathered, Workshop} from '../build.ts'
import {type MadeAsset, makeAssets} from '../output/assets.ts'
import type {KnownSite} from '../output/known-site.ts'
import type {Archive} from '../pages/archive.ts'
import {Fingerprints} from '../pages/fingerprint.ts'
import type {PageVersions} from '../state/page-versions.ts'
import type {SiteRow} from '../state/rows.ts'
import {publisherMark} from '../state/versions.ts'
import {inTurn} from '../workers/crew.ts'
import type {MadeFile} from '../workers/print.ts'
import {batchesOf} from './jobs.ts'
import {type Reason, type StalePage, staleIn} from './stale.ts'

/** A site that is made and not yet published. */
export interface MadeSite {
  /** Every file of it. `stat` is of where the file lies now: in the stage if it is among `made`, else in the site. */
  readonly rows: ReadonlyMap<string, SiteRow>
  /** Files that lie in the stage and differ from what the site has. */
  readonly made: readonly string[]
  /** Why pages were printed, by address. */
  readonly reasons: ReadonlyMap<string, Reason>
}

/** What is printed, and what is known of the site before. */
export interface PrintingPlan {
  readonly archive: Archive
  readonly gathered: Gathered
  readonly versions: PageVersions
  readonly style: string
  readonly known: KnownSite
  readonly stage: string
}

/** Makes every file of the site that is not there as it must be, in the stage. `onPage` is told after each page. */
export async function printSite(
  {archive, gathered, versions, style, known, stage}: PrintingPlan,
  workshop: Workshop,
  onPage: () => void,
): Promise<MadeSite> {
  const {crew} = workshop
  const rows = new Map<string, SiteRow>()
  const made: string[] = []
  const reasons = new Map<string, Reason>()

  const take = ({address, sha256, stat}: MadeFile | MadeAsset, fingerprint: string): void => {
    const before = known.rows.get(address)
    const isSame = before?.sha256 === sha256 && known.isAsWritten(address)
    if (!isSame) made.push(address)
    rows.set(address, {fingerprint, sha256, stat: isSame ? before.stat : stat})
  }

  const marks = new Map<string, string>()
  const publisher = (slug: string): string => {
    const mark = marks.get(slug) ?? publisherMark(gathered.outletOf(slug))
    marks.set(slug, mark)
    return mark
  }
  const fingerprints = new Fingerprints(versions, archive.pictures, publisher)
  function* stale(): Generator<StalePage> {
    for (const page of staleIn(archive, fingerprints, known)) {
      if (page.reason === null) {
        keep(page.address, known, rows)
        onPage()
      } else {
        reasons.set(page.brief.address, page.reason)
        yield page
      }
    }
  }
  await inTurn(
    batchesOf(stale(), gathered, archive.pictures, stage),
    crew.room,
    ({job}) => crew.print(job),
    (files, {pages}) => {
      const prints = new Map(pages.map(({brief, fingerprint}) => [brief.address, fingerprint]))
      for (const file of files) {
        take(file, prints.get(file.address) ?? '')
        onPage()
      }
    },
  )
  const assets = {archive, style, variants: await variantsOf(archive, workshop)}
  for await (const asset of makeAssets(stage, assets, known)) {
    if (asset.kind === 'kept') keep(asset.address, known, rows)
    else take(asset, asset.fingerprint)
  }
  return {rows, made, reasons}
}

/** The folder of the picture variants. The encoder names it, and is not loaded where there is none. */
async function variantsOf({pictures}: Archive, {places, config}: Workshop): Promise<string> {
  for (const _ of pictures.files()) return (await import('../images/stage.ts')).variantsFolder(places, config.images)
  return ''
}

function keep(address: Address, {rows: before}: KnownSite, rows: Map<string, SiteRow>): void {
  const row = before.get(address)
  if (row) rows.set(address, row)
}
