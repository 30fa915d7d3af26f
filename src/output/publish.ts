import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {sha256Of} from '../base/digest.ts'
import {codeOf} from '../base/error-code.ts'
import {statText} from '../base/file-stat.ts'
import {fileIn, type SiteFile, type SiteRow, sha256In, siteRow} from '../store/rows.ts'
import type {KnownSite} from './known-site.ts'
import {MANIFEST, printManifest, readManifest} from './manifest.ts'
import {moveAll} from './move.ts'
import type {SiteRows} from './site-rows.ts'
import {closeStage} from './stage.ts'

/** A finished stage and the site into which it is moved. */
export interface Publication {
  readonly stage: string
  readonly out: string
  /** The rows of all files of the new site but the manifest, whose row is added. */
  readonly rows: SiteRows
  /** Addresses of the files in the stage. */
  readonly made: readonly string[]
  /** The site as the last build left it; without rows if the store was lost. */
  readonly known: KnownSite
}

/** Counts of the files of the site, of those written and of those removed. */
export interface Published {
  readonly files: number
  readonly written: number
  readonly removed: number
}

/**
 * Moves a finished stage into the site. Unchanged files are not touched, files of an earlier build that this one does
 * not have are removed, and foreign files stay. Until now the old site is complete. While files move, the manifest
 * lists the old and the new files, so that after a kill the next build takes none of them for foreign. Everything that
 * needs room on the disk is written before the first file moves. Throws `HalfPublished` or the error of the disk.
 */
export async function publish({stage, out, rows, made, known}: Publication): Promise<Published> {
  const {paths, size} = rows
  const hashOfRow = (path: string): string => hashFromRow(rows.get(path)) ?? ''
  const manifest = printManifest(paths, hashOfRow)
  const manifestHash = sha256Of(manifest)
  const whole = join(stage, MANIFEST)
  await writeFile(whole, manifest)
  const file: SiteFile = {fingerprint: manifestHash, sha256: manifestHash, stat: statText(await stat(whole))}
  rows.set(MANIFEST, siteRow(file))

  const before = known.isAsWritten(MANIFEST) ? known.rows : null
  const listed = before === null ? await readManifest(out) : null
  const isNew = before === null && listed === null
  const hashBefore = (path: string): string | undefined => hashFromRow(before?.get(path)) ?? listed?.get(path)
  const stale = before === null ? [...(listed?.keys() ?? [])].filter((path) => !rows.has(path)) : rows.gone
  const changed = isNew ? made : await changedOf(made, rows, hashBefore, out)
  const isListed = manifestHash === (before === null ? await hashOfFile(out, MANIFEST) : hashBefore(MANIFEST))

  if (isNew && (await isFree(out)) && dirname(stage) !== out) {
    // There is no site yet: the stage itself becomes the site.
    await rm(out, {recursive: true, force: true})
    await mkdir(dirname(out), {recursive: true})
    await rename(stage, out)
  } else if (changed.length > 0 || stale.length > 0 || !isListed) {
    await mkdir(out, {recursive: true})
    if (stale.length === 0) await moveAll({stage, out, changed, stale, both: whole, whole: null})
    else {
      const both = `${whole}.both`
      await writeFile(
        both,
        printManifest([...paths, ...stale], (path) => hashOfRow(path) || (hashBefore(path) ?? '')),
      )
      await moveAll({stage, out, changed, stale, both, whole})
    }
    await closeStage(stage, out)
  }
  if (isListed) rows.set(MANIFEST, siteRow({...file, stat: statText(await stat(join(out, MANIFEST)))}))
  return {files: size, written: changed.length, removed: stale.length}
}

const hashFromRow = (row: SiteRow | undefined): string | undefined => (row === undefined ? undefined : sha256In(row))

/** The made files that differ from the site's. If the store was lost, all files are made again and most are equal. */
async function changedOf(
  made: readonly string[],
  rows: SiteRows,
  hashBefore: (path: string) => string | undefined,
  out: string,
): Promise<readonly string[]> {
  const changed: string[] = []
  for (const path of made) {
    const row = rows.get(path)
    if (row && hashBefore(path) === sha256In(row) && (await hashOfFile(out, path)) === sha256In(row)) {
      rows.set(path, siteRow({...fileIn(row), stat: statText(await stat(join(out, path)))}))
    } else changed.push(path)
  }
  return changed
}

async function hashOfFile(out: string, path: string): Promise<string | null> {
  try {
    return sha256Of(await readFile(join(out, path)))
  } catch {
    // ENOENT, or EISDIR: there is no such file.
    return null
  }
}

/** Whether a folder is missing or empty. */
async function isFree(out: string): Promise<boolean> {
  try {
    return (await readdir(out)).length === 0
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}
