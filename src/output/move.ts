import {copyFile, mkdir, readdir, rename, rm, rmdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import {MANIFEST, PARTIAL} from './manifest.ts'

/** The files to move from a stage into a site. */
export interface Move {
  readonly stage: string
  readonly out: string
  /** Paths of the files to move. */
  readonly changed: readonly string[]
  /** Paths of the files to remove from the site. */
  readonly stale: readonly string[]
  /** Path of a manifest that lists the old and the new files, for the time while they are moved. */
  readonly both: string
  /** Path of the manifest of the finished site; null if it is `both`. */
  readonly whole: string | null
}

/** A publication failed when some files had been moved already. The cause is the error of the disk. */
export class HalfPublished extends Error {}

/** Moves the changed files and removes the stale ones. Throws `HalfPublished` if that fails half-way. */
export async function moveAll({stage, out, changed, stale, both, whole}: Move): Promise<void> {
  await move(both, MANIFEST, out)
  for (const folder of new Set(changed.map((path) => dirname(join(out, path))))) await mkdir(folder, {recursive: true})
  try {
    for (const path of changed) await move(join(stage, path), path, out)
    for (const path of stale) await rm(join(out, path), {force: true})
    await removeEmptyFolders(out, stale)
    if (whole !== null) await move(whole, MANIFEST, out)
  } catch (error) {
    throw new HalfPublished('The site has files of both the old and the new build.', {cause: error})
  }
}

/**
 * Renames a file. EXDEV: the same disk is mounted twice, and a file cannot be renamed across mounts; it is copied
 * first.
 */
async function move(from: string, path: string, out: string): Promise<void> {
  const to = join(out, path)
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    const copy = join(out, PARTIAL, 'copy')
    await mkdir(dirname(copy), {recursive: true})
    await copyFile(from, copy)
    await rename(copy, to)
  }
}

/** Removes the folders of removed files that are empty now. */
async function removeEmptyFolders(out: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.flatMap((path) => foldersOf(path)))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    const path = join(out, folder)
    const left = await readdir(path).catch((): string[] => ['gone'])
    if (left.length === 0) await rmdir(path)
  }
}

/** All folders above a path: `a` and `a/b` for `a/b/c.html`. */
const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
