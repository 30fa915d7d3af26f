import {constants} from 'node:fs'
import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Address} from '../brand.ts'
import type {Pictures} from '../images/localize.ts'
import {addresses} from '../pages/address.ts'
import type {Archive} from '../pages/archive.ts'
import type {Report} from '../report/report.ts'

/** Everything in the site that is no page: pictures, style, the report for machines. */
export interface Assets {
  readonly archive: Archive
  readonly style: string
  /** Folder of the picture variants. */
  readonly variants: string
}

/** Writes the assets into a folder; returns how many files they are. */
export async function writeAssets(out: string, {archive, style, variants}: Assets): Promise<number> {
  const texts: readonly (readonly [Address, string])[] = [
    [addresses.style, style],
    [addresses.reportJson, reportJson(archive.report)],
    // GitHub Pages would hide files whose names begin with `_` without it, and run a generator over ours.
    ['.nojekyll' as Address, ''],
  ]
  for (const [address, text] of texts) await writeFile(await placeFor(out, address), text)
  const pictures = variantsOf(archive.pictures)
  for (const address of pictures) {
    // A clone where the disk can make one: the same bytes need not lie there twice.
    await copyFile(join(variants, address), await placeFor(out, address), constants.COPYFILE_FICLONE)
  }
  return texts.length + pictures.length
}

async function placeFor(out: string, address: Address): Promise<string> {
  const path = join(out, address)
  await mkdir(dirname(path), {recursive: true})
  return path
}

function variantsOf(pictures: Pictures): readonly Address[] {
  const all = new Set<Address>()
  for (const picture of pictures.values()) {
    if (picture.kind !== 'local') continue
    const {variants, avif, jpeg, animated} = picture
    for (const {address} of [...variants, ...avif, ...jpeg, ...animated]) all.add(address)
  }
  return [...all].sort()
}

/** The report as text: stable in its order, one line a problem. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
