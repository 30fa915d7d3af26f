import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../base/digest.ts'
import type {PicturePlaces} from './picture-places.ts'

/** Sizes and times of the files in the picture folders. */
export interface FolderSnapshot {
  /** Digest of the names, sizes, mtimes and ctimes; differs after any file was added, removed or written. */
  readonly hash: string
  readonly isEmpty: boolean
}

/**
 * Takes a snapshot of the picture store (all levels) and of the top level of the media folder. Reads no file's content.
 * A missing folder counts as empty.
 */
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
