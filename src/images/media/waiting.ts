import {mkdir, readdir, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf} from '../../base/error-code.ts'

import {fileName, type MediaPlaces, placeOf} from './places.ts'
import type {LedgerRecord, Stored} from './record.ts'

/** The size of a file in bytes, or null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** How Windows says that somebody has a file open. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Puts a picture that the journal knows into its place. What lies there already gives way: it has the same name and so
 * the same bytes, or is damaged.
 */
export async function settle(waiting: string, folder: string, record: Stored): Promise<void> {
  const place = placeOf(folder, record)
  await mkdir(dirname(place), {recursive: true})
  try {
    await rename(waiting, place)
  } catch (error) {
    if (!IN_USE.has(codeOf(error)) || (await sizeOf(place)) !== record.bytes) throw error
    await rm(waiting, {force: true})
  }
}

/** Leaves nothing among the partial files: what the journal knows goes to its place, all else goes away. */
export async function settleAll({folder, partials}: MediaPlaces, said: Iterable<LedgerRecord>): Promise<void> {
  const known = new Map<string, Stored>()
  for (const record of said) if (record.status === 'stored') known.set(fileName(record), record)
  for (const name of await namesIn(partials)) {
    const path = join(partials, name)
    const record = known.get(name)
    if (record && (await sizeOf(path)) === record.bytes) await settle(path, folder, record)
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
