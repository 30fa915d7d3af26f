import {constants, readFileSync} from 'node:fs'
import {copyFile, mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {digest, sha256Of} from '../base/digest.ts'
import {statText} from '../base/file-stat.ts'
import {SCRIPT_ASSETS} from '../chinese/script-table.ts'
import type {Address} from '../model/brand.ts'
import {addresses} from '../pages/address.ts'
import type {Archive} from '../pages/archive.ts'
import {fingerprintIn} from '../store/rows.ts'
import type {KnownSite} from './known-site.ts'
import type {SiteFiles} from './site-files.ts'

/** The sources of all files of the site that are not pages: pictures, style sheet, scripts, report.json. */
export interface Assets {
  readonly archive: Archive
  readonly files: SiteFiles
  /** The folder of the picture variants. */
  readonly variants: string
}

/** An asset that was written into the stage. */
export interface MadeAsset {
  readonly kind: 'made'
  readonly address: Address
  readonly fingerprint: string
  /** In hex. */
  readonly sha256: string
  /** Size and time, as `statText` gives them. */
  readonly stat: string
}

/** An asset whose file in the site is still right. */
interface KeptAsset {
  readonly kind: 'kept'
  readonly address: Address
}

/** Writes the assets that the site lacks, or has otherwise, into the stage. Gives one entry for each asset. */
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
    const path = await preparedPath(stage, address)
    await writeFile(path, text)
    const sha256 = sha256Of(text)
    yield {kind: 'made', address, fingerprint, sha256, stat: statText(await stat(path))}
  }
  for (const {address, from, fingerprint} of copiesOf(assets)) {
    if (isKnown(address, fingerprint)) {
      yield {kind: 'kept', address}
      continue
    }
    const path = await preparedPath(stage, address)
    // If the file system can, the copy shares its blocks with the original.
    await copyFile(from, path, constants.COPYFILE_FICLONE)
    const sha256 = sha256Of(await readFile(path))
    yield {kind: 'made', address, fingerprint, sha256, stat: statText(await stat(path))}
  }
}

/** Scripts for a site with Chinese articles: they convert between the scripts. */
const CONVERTERS = [
  ['assets/han-cn.js', SCRIPT_ASSETS.cn],
  ['assets/han-tw.js', SCRIPT_ASSETS.tw],
] as const

/** The files to copy into the site: the path to copy from, and a fingerprint that changes with the bytes. */
function* copiesOf({archive, variants}: Assets): Generator<{address: Address; from: string; fingerprint: string}> {
  if (archive.catalogue.entries.some(({article: {lang}}) => lang.startsWith('zh'))) {
    for (const [address, from] of CONVERTERS) {
      yield {address: address as Address, from, fingerprint: digest(readFileSync(from, 'utf8'))}
    }
  }
  // A variant's name is made of its original and its size, and the folder's name of everything else that its bytes
  // depend on.
  const fingerprint = digest(variants)
  for (const address of new Set(archive.pictures.files())) yield {address, from: join(variants, address), fingerprint}
}

const textsOf = ({archive, files}: Assets): SiteFiles => [...files, [addresses.reportJson, reportJson(archive.report)]]

/** Writes all assets into a folder, for the plugin, which always makes the whole archive. */
export async function writeAssets(out: string, assets: Assets): Promise<void> {
  for (const [address, text] of textsOf(assets)) await writeFile(await preparedPath(out, address), text)
  for (const {address, from} of copiesOf(assets)) {
    await copyFile(from, await preparedPath(out, address), constants.COPYFILE_FICLONE)
  }
}

/** The path of an address below a folder, whose subfolders are created. */
async function preparedPath(out: string, address: Address): Promise<string> {
  const path = join(out, address)
  await mkdir(dirname(path), {recursive: true})
  return path
}

/** The report as indented JSON. */
export const reportJson = (report: Archive['report']): string => `${JSON.stringify(report, null, 2)}\n`
