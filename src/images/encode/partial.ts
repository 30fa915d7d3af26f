import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {isProcessAlive} from '../../base/process-alive.ts'

let count = 0

/** The cache's folder for files that are being written. */
const folderOf = (cache: string): string => join(cache, '.partial')

/** A new path for a partial file of this process, with the extension `end`; creates its folder. */
export async function partialPath(cache: string, end: string): Promise<string> {
  await mkdir(folderOf(cache), {recursive: true})
  return join(folderOf(cache), `${process.pid}-${++count}${end}`)
}

/**
 * Writes a file of the cache under a temporary name and renames it, so that readers find all of it or nothing. `place`
 * is its path below the cache. Throws on a disk error and then leaves no partial file.
 */
export async function writeWhole(cache: string, place: string, content: string | Uint8Array): Promise<void> {
  const path = join(cache, place)
  const beside = await partialPath(cache, '')
  await mkdir(dirname(path), {recursive: true})
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, {force: true})
    throw error
  }
}

/** Removes partial files of processes that no longer run; returns their number. */
export async function clearPartials(cache: string): Promise<number> {
  let removed = 0
  const names = await readdir(folderOf(cache)).catch(() => [])
  for (const name of names) {
    if (isAlive(Number.parseInt(name, 10))) continue
    await rm(join(folderOf(cache), name), {force: true, recursive: true})
    removed++
  }
  return removed
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  // Until this process has made a file, a file with its pid is from an earlier process.
  return pid === process.pid ? count > 0 : isProcessAlive(pid)
}
