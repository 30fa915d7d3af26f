import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../base/digest.ts'
import type {PicturePlaces} from './picture-places.ts'

/** What lies at the places that have pictures. */
export interface FolderSnapshot {
  /** Equal as long as the same lies there. */
  readonly hash: string
  readonly isEmpty: boolean
}

/** Looks at every file there, and into none. */
export function snapshotFolders({store, media}: PicturePlaces): FolderSnapshot {
  const lines: string[] = []
  const add = (path: string, name: string): void => {
    const stat = statSync(path, {throwIfNoEntry: false})
    if (stat) lines.push(`${name} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`)
  }
  for (const entry of entriesOf(media, false)) if (entry.isFile()) add(join(media, entry.name), entry.name)
  for (const entry of entriesOf(store, true)) {
    if (!entry.isDirectory()) add(join(entry.parentPath, entry.name), join(entry.parentPath, entry.name))
  }
  return {hash: digest(lines.sort().join('\n')), isEmpty: lines.length === 0}
}

const entriesOf = (folder: string, recursive: boolean) =>
  existsSync(folder) ? readdirSync(folder, {withFileTypes: true, recursive}) : []
