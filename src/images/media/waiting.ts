import {mkdir, readdir, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf} from '../../base/error-code.ts'

import {fileName, type MediaPlaces, originalPath} from './places.ts'
import type {LedgerRecord, Stored} from './record.ts'

/** The size of a file in bytes; null if there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** Error codes of Windows for a file that another process has open. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Moves a recorded original from the partial files to its final path. Replaces a file that is already there: its name
 * is the hash, so it has the same bytes or is damaged. Throws on a disk error.
 */
export async function settleWaiting(waiting: string, folder: string, record: Stored): Promise<void> {
  const place = originalPath(folder, record)
  await mkdir(dirname(place), {recursive: true})
  try {
    await rename(waiting, place)
  } catch (error) {
    if (!IN_USE.has(codeOf(error)) || (await sizeOf(place)) !== record.bytes) throw error
    await rm(waiting, {force: true})
  }
}

/** Empties the folder of partial files: moves complete originals that the run has recorded, and removes all else. */
export async function settleAll({folder, partials}: MediaPlaces, records: Iterable<LedgerRecord>): Promise<void> {
  const known = new Map<string, Stored>()
  for (const record of records) if (record.status === 'stored') known.set(fileName(record), record)
  for (const name of await namesIn(partials)) {
    const path = join(partials, name)
    const record = known.get(name)
    if (record && (await sizeOf(path)) === record.bytes) await settleWaiting(path, folder, record)
    else await rm(path, {recursive: true, force: true})
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
