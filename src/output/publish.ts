import {access, constants, copyFile, mkdir, readdir, rename, rm, rmdir, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {byKey} from '../order.ts'
import {codeOf} from '../seed/walk.ts'
import {MANIFEST, type Manifest, measure, PARTIAL, printManifest, readManifest} from './manifest.ts'

/**
 * The folder in which a site is made before it is published: beside the site, so that nobody sees it half made; inside
 * it where the site is a disk of its own, or where nothing may be written beside it, as with a volume in a container.
 */
export async function stageOf(out: string): Promise<string> {
  const beside = join(dirname(out), `.${basename(out)}${PARTIAL}`)
  try {
    const [own, above] = await Promise.all([stat(out), stat(dirname(out))])
    if (own.dev !== above.dev) return join(out, PARTIAL)
    await access(dirname(out), constants.W_OK)
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') return join(out, PARTIAL)
    // ENOENT: there is no site yet.
  }
  return beside
}

/** An empty stage. What a killed build left there goes. */
export async function openStage(out: string): Promise<string> {
  const stage = await stageOf(out)
  await closeStage(stage, out)
  await mkdir(stage, {recursive: true})
  return stage
}

/** Takes away whatever is half made. */
export async function closeStage(stage: string, out: string): Promise<void> {
  for (const folder of new Set([stage, join(out, PARTIAL)])) await rm(folder, {recursive: true, force: true})
}

/** What a publication changed. */
export interface Published {
  readonly files: number
  readonly written: number
  readonly removed: number
}

/** A publication that broke off when some files had been moved: the cause says why. */
export class HalfPublished extends Error {}

/**
 * Moves a finished stage into the site: files that did not change are not touched, files that an earlier build wrote and
 * this one did not are removed, files of others are left alone. Until here the old site stood whole; while files move,
 * the manifest names both, so that a build that is killed in between finds nothing strange when it is started again.
 * Whatever needs room on the disk is done before the first file moves.
 */
export async function publish(stage: string, out: string): Promise<Published> {
  const made = await measure(stage)
  const before = (await readManifest(out)) ?? new Map<string, string>()
  const stale = [...before.keys()].filter((path) => !made.has(path))
  await mkdir(out, {recursive: true})
  const present = await measureKnown(out, made, before)
  const changed = [...made].filter(([path, hash]) => present.get(path) !== hash).map(([path]) => path)
  const whole = join(stage, MANIFEST)
  const both = `${whole}.both`
  await writeFile(whole, printManifest(made))
  await writeFile(both, printManifest(sorted(new Map([...before, ...made]))))
  await move(both, MANIFEST, out)
  for (const folder of new Set(changed.map((path) => dirname(join(out, path))))) await mkdir(folder, {recursive: true})

  try {
    for (const path of changed) await move(join(stage, path), path, out)
    for (const path of stale) await rm(join(out, path), {force: true})
    await removeEmptyFolders(out, stale)
    await move(whole, MANIFEST, out)
  } catch (error) {
    throw new HalfPublished('The site is partly the old and partly the new one.', {cause: error})
  }
  await closeStage(stage, out)
  return {files: made.size, written: changed.length, removed: stale.length}
}

/** What lies in the site now: a file that was changed by hand since is not what the manifest says. */
async function measureKnown(out: string, made: Manifest, before: Manifest): Promise<Manifest> {
  const same = [...made].some(([path, hash]) => before.get(path) === hash)
  return same ? await measure(out) : new Map()
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

const sorted = (manifest: Manifest): Manifest => new Map([...manifest].sort(byKey))
