import {copyFile, mkdir, readdir, rename, rm, rmdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf} from '../base/error-code.ts'

import {MANIFEST, PARTIAL} from './manifest.ts'

/** Files on their way into a site. */
export interface Move {
  readonly stage: string
  readonly out: string
  /** Those that lie in the stage. */
  readonly changed: readonly string[]
  /** Those that go. */
  readonly stale: readonly string[]
  /** Paths of manifests: of what is there while files move, and of what is there afterwards; null where that is the same. */
  readonly both: string
  readonly whole: string | null
}

/** A publication that broke off when some files had been moved: the cause says why. */
export class HalfPublished extends Error {}

/** Moves all of them, and takes away what is stale. Throws `HalfPublished`. */
export async function moveAll({stage, out, changed, stale, both, whole}: Move): Promise<void> {
  await move(both, MANIFEST, out)
  for (const folder of new Set(changed.map((path) => dirname(join(out, path))))) await mkdir(folder, {recursive: true})
  try {
    for (const path of changed) await move(join(stage, path), path, out)
    for (const path of stale) await rm(join(out, path), {force: true})
    await removeEmptyFolders(out, stale)
    if (whole !== null) await move(whole, MANIFEST, out)
  } catch (error) {
    throw new HalfPublished('The site is partly the old and partly the new one.', {cause: error})
  }
}

/** One disk can be mounted twice, and then nothing can be renamed from one mount into the other: copy, then rename. */
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

async function removeEmptyFolders(out: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.flatMap((path) => above(path)))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    const path = join(out, folder)
    const left = await readdir(path).catch((): string[] => ['gone'])
    if (left.length === 0) await rmdir(path)
  }
}

const above = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
