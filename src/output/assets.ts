import {createHash} from 'node:crypto'
import {constants} from 'node:fs'
import {copyFile, mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {librariesDigest} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import {statText} from '../base/file-stat.ts'
import type {Address} from '../model/brand.ts'
import {addresses} from '../pages/address.ts'
import type {Archive} from '../pages/archive.ts'
import {fingerprintIn} from '../store/rows.ts'
import type {KnownSite} from './known-site.ts'
import type {SiteFiles} from './site-files.ts'

/** Everything in the site that is no page: pictures, style and scripts, the report for machines. */
export interface Assets {
  readonly archive: Archive
  readonly files: SiteFiles
  /** Folder of the picture variants. */
  readonly variants: string
}

export interface MadeAsset {
  readonly kind: 'made'
  readonly address: Address
  readonly fingerprint: string
  readonly sha256: string
  readonly stat: string
}

/** An asset whose file in the site is as it must be. */
interface KeptAsset {
  readonly kind: 'kept'
  readonly address: Address
}

/** Makes the assets that the site has not, in the stage. */
export async function* makeAssets(
  stage: string,
  assets: Assets,
  known: KnownSite,
): AsyncGenerator<MadeAsset | KeptAsset> {
  const isKnown = (address: Address, fingerprint: string): boolean => {
    const row = known.rows.get(address)
    return row !== undefined && fingerprintIn(row) === fingerprint && known.isAsWritten(address)
  }
  for (const [address, text] of textsOf(assets)) {
    const fingerprint = digest(text)
    if (isKnown(address, fingerprint)) {
      yield {kind: 'kept', address}
      continue
    }
    const path = await placeFor(stage, address)
    await writeFile(path, text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    yield {kind: 'made', address, fingerprint, sha256, stat: statText(await stat(path))}
  }
  for (const {address, from, fingerprint} of copiesOf(assets)) {
    if (isKnown(address, fingerprint)) {
      yield {kind: 'kept', address}
      continue
    }
    const path = await placeFor(stage, address)
    // A clone where the disk can make one: the same bytes need not lie there twice.
    await copyFile(from, path, constants.COPYFILE_FICLONE)
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    yield {kind: 'made', address, fingerprint, sha256, stat: statText(await stat(path))}
  }
}

/** Files that are as they are in a library, which is in use where there is something Chinese to be read. */
const TABLES = [
  ['assets/opencc-cn2t.js', 'opencc-js/cn2t'],
  ['assets/opencc-t2cn.js', 'opencc-js/t2cn'],
] as const

const {resolve} = createRequire(import.meta.url)

/** What is copied into the site: from where, and what its bytes hang on. */
function* copiesOf({archive, variants}: Assets): Generator<{address: Address; from: string; fingerprint: string}> {
  if (archive.catalogue.entries.some(({article: {lang}}) => lang.startsWith('zh'))) {
    const fingerprint = librariesDigest()
    for (const [address, from] of TABLES) yield {address: address as Address, from: resolve(from), fingerprint}
  }
  // A variant's name tells its original and its size, the folder all else that its bytes hang on.
  const fingerprint = digest(variants)
  for (const address of new Set(archive.pictures.files())) yield {address, from: join(variants, address), fingerprint}
}

const textsOf = ({archive, files}: Assets): SiteFiles => [...files, [addresses.reportJson, reportJson(archive.report)]]

/** Writes all assets into a folder, for a site that is made in one go. */
export async function writeAssets(out: string, assets: Assets): Promise<void> {
  for (const [address, text] of textsOf(assets)) await writeFile(await placeFor(out, address), text)
  for (const {address, from} of copiesOf(assets)) {
    await copyFile(from, await placeFor(out, address), constants.COPYFILE_FICLONE)
  }
}

async function placeFor(out: string, address: Address): Promise<string> {
  const path = join(out, address)
  await mkdir(dirname(path), {recursive: true})
  return path
}

/** The report as text: stable in its order, one line a problem. */
export const reportJson = (report: Archive['report']): string => `${JSON.stringify(report, null, 2)}\n`
