import {copyFile, mkdir, readdir, rename, rm, rmdir, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {codeOf} from '../seed/walk.ts'
import {MANIFEST, type Manifest, measure, printManifest, readManifest} from './manifest.ts'

/** The folder beside the site in which it is made: on the same disk, so that files can be moved. */
export const stageOf = (out: string): string => join(dirname(out), `.${basename(out)}.backfile-partial`)

/** An empty stage. What a killed build left there goes. */
export async function openStage(out: string): Promise<string> {
  const stage = stageOf(out)
  await rm(stage, {recursive: true, force: true})
  await mkdir(stage, {recursive: true})
  return stage
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
 */
export async function publish(stage: string, out: string): Promise<Published> {
  const made = await measure(stage)
  const before = (await readManifest(out)) ?? new Map<string, string>()
  await mkdir(out, {recursive: true})
  await writeFile(join(out, MANIFEST), printManifest(sorted(new Map([...before, ...made]))))

  const present = await measureKnown(out, made, before)
  const changed = [...made].filter(([path, hash]) => present.get(path) !== hash)
  for (const [path] of changed) await move(join(stage, path), join(out, path))
  const stale = [...before.keys()].filter((path) => !made.has(path))
  for (const path of stale) await rm(join(out, path), {force: true})
  await removeEmptyFolders(out, stale)

  await writeFile(join(out, MANIFEST), printManifest(made))
  await rm(stage, {recursive: true, force: true})
  return {files: made.size, written: changed.length, removed: stale.length}
}

/** What lies in the site now: a file that was changed by hand since is not what the manifest says. */
async function measureKnown(out: string, made: Manifest, before: Manifest): Promise<Manifest> {
  const same = [...made].some(([path, hash]) => before.get(path) === hash)
  return same ? await measure(out) : new Map()
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true})
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    // The site is a disk of its own, as a volume in a container is: copy beside it, then rename.
    await copyFile(from, `${to}.partial`)
    await rename(`${to}.partial`, to)
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

const sorted = (manifest: Manifest): Manifest => new Map([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)))
