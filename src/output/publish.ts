import {
  access,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {byKey} from '../order.ts'
import {codeOf} from '../seed/walk.ts'
import type {SiteRow} from '../state/rows.ts'
import type {KnownSite} from './known-site.ts'
import {hashOf, MANIFEST, type Manifest, PARTIAL, printManifest, readManifest} from './manifest.ts'
import {statMark} from './stat-mark.ts'

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

/** A site to be published. */
export interface Publication {
  readonly stage: string
  readonly out: string
  /** Every file of it but the manifest. */
  readonly rows: ReadonlyMap<string, SiteRow>
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
  /** What is to be remembered of every file, the manifest among them. */
  readonly rows: ReadonlyMap<string, SiteRow>
}

/** A publication that broke off when some files had been moved: the cause says why. */
export class HalfPublished extends Error {}

/**
 * Moves a finished stage into the site: files that did not change are not touched, files that an earlier build wrote and
 * this one did not are removed, files of others are left alone. Until here the old site stood whole; while files move,
 * the manifest names both, so that a build that is killed in between finds nothing strange when it is started again.
 * Whatever needs room on the disk is done before the first file moves.
 */
export async function publish({stage, out, rows, made, known}: Publication): Promise<Published> {
  const remembered = new Map(rows)
  const manifest = printManifest(manifestOf(rows))
  const before = known.isAsWritten(MANIFEST) ? known.rows : null
  const listed = before === null ? await readManifest(out) : manifestOf(before)
  const stale = [...(listed?.keys() ?? [])].filter((path) => path !== MANIFEST && !rows.has(path))
  const changed = listed === null ? made : await changedOf(made, rows, listed, out, remembered)
  const manifestHash = hashOf(manifest)
  const isListed = manifestHash === (before === null ? await hashOfFile(out, MANIFEST) : before.get(MANIFEST)?.sha256)
  const whole = join(stage, MANIFEST)
  await writeFile(whole, manifest)
  const row: SiteRow = {fingerprint: manifestHash, sha256: manifestHash, stat: statMark(await stat(whole))}

  if (listed === null && (await isFree(out)) && dirname(stage) !== out) {
    // Nothing stands there: the stage as a whole becomes the site.
    await rm(out, {recursive: true, force: true})
    await mkdir(dirname(out), {recursive: true})
    await rename(stage, out)
  } else if (changed.length > 0 || stale.length > 0 || !isListed) {
    await mkdir(out, {recursive: true})
    const both = `${whole}.both`
    await writeFile(both, printManifest(sorted(new Map([...(listed ?? []), ...manifestOf(rows)]))))
    await moveAll({stage, out, changed, stale, both, whole})
    await closeStage(stage, out)
  }
  remembered.set(MANIFEST, isListed ? {...row, stat: statMark(await stat(join(out, MANIFEST)))} : row)
  return {files: rows.size, written: changed.length, removed: stale.length, rows: remembered}
}

const manifestOf = (rows: ReadonlyMap<string, SiteRow>): Manifest =>
  sorted(new Map([...rows].flatMap(([path, {sha256}]) => (path === MANIFEST ? [] : [[path, sha256] as const]))))

/** Of the files that were made those which the site does not have: it may be whole, and its state forgotten. */
async function changedOf(
  made: readonly string[],
  rows: ReadonlyMap<string, SiteRow>,
  listed: Manifest,
  out: string,
  remembered: Map<string, SiteRow>,
): Promise<readonly string[]> {
  const changed: string[] = []
  for (const path of made) {
    const row = rows.get(path)
    if (row && listed.get(path) === row.sha256 && (await hashOfFile(out, path)) === row.sha256) {
      remembered.set(path, {...row, stat: statMark(await stat(join(out, path)))})
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

interface Move {
  readonly stage: string
  readonly out: string
  readonly changed: readonly string[]
  readonly stale: readonly string[]
  readonly both: string
  readonly whole: string
}

async function moveAll({stage, out, changed, stale, both, whole}: Move): Promise<void> {
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
