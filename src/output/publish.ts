import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import {statText} from '../base/file-stat.ts'

import {fileIn, type SiteFile, type SiteRow, sha256In, siteRow} from '../store/rows.ts'
import type {KnownSite} from './known-site.ts'
import {hashOf, MANIFEST, printManifest, readManifest} from './manifest.ts'
import {moveAll} from './move.ts'
import type {SiteRows} from './site-rows.ts'
import {closeStage} from './stage.ts'

/** A site to be published. */
export interface Publication {
  readonly stage: string
  readonly out: string
  /** Every file of it but the manifest, which is added. */
  readonly rows: SiteRows
  /** Files that lie in the stage. */
  readonly made: readonly string[]
  /** The site as the build before left it, as far as that is remembered. */
  readonly known: KnownSite
}

/** What a publication changed. */
export interface Published {
  readonly files: number
  readonly written: number
  readonly removed: number
}

/**
 * Moves a finished stage into the site: files that did not change are not touched, files that an earlier build wrote and
 * this one did not are removed, files of others are left alone. Until here the old site stood whole; while files move,
 * the manifest names both, so that a build that is killed in between finds nothing strange when it is started again.
 * Whatever needs room on the disk is done before the first file moves.
 */
export async function publish({stage, out, rows, made, known}: Publication): Promise<Published> {
  const {paths, size} = rows
  const hashOfRow = (path: string): string => hashFromRow(rows.get(path)) ?? ''
  const manifest = printManifest(paths, hashOfRow)
  const manifestHash = hashOf(manifest)
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
    // Nothing stands there: the stage as a whole becomes the site.
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

/** Of the files that were made those which the site does not have: it may be whole, and its state forgotten. */
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
    return hashOf(await readFile(join(out, path)))
  } catch {
    // ENOENT, or something else stands there: it is not the file that is meant.
    return null
  }
}

async function isFree(out: string): Promise<boolean> {
  try {
    return (await readdir(out)).length === 0
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}
