import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

let count = 0

/** The folder of the cache in which files are written before they are moved to their places. */
const folderOf = (cache: string): string => join(cache, '.partial')

/** A path of our own for a file that is not whole yet; its folder exists. */
export async function partialPath(cache: string, end: string): Promise<string> {
  await mkdir(folderOf(cache), {recursive: true})
  return join(folderOf(cache), `${process.pid}-${++count}${end}`)
}

/** Writes a file beside and moves it into place: a reader finds it whole or not at all. */
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

/** Removes what processes that are no more left half written; returns how many files that were. */
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
  // Before the first file of ours: what bears our number was left by a process that had it before us.
  if (pid === process.pid) return count > 0
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and someone else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
