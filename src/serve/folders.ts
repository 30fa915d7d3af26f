import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs'
import {join} from 'node:path'

/** What is being watched; it ends with `close`. */
export interface FolderWatch {
  close(): void
}

/**
 * Watches folders with all that lies below them, and tells the path of whatever changes there, comes or goes. One watch a
 * folder, not one a file: an archive has tens of thousands of those, and systems allow no such number. Folders for which
 * `isLeftOut` says so are passed over.
 */
export function watchFolders(
  folders: readonly string[],
  isLeftOut: (path: string) => boolean,
  onChange: (path: string) => void,
): FolderWatch {
  const watches = new Map<string, FSWatcher>()

  const forget = (folder: string): void => {
    watches.get(folder)?.close()
    watches.delete(folder)
  }

  const follow = (folder: string, isNew: boolean): void => {
    if (watches.has(folder) || isLeftOut(folder)) return
    try {
      const own = watch(folder, (_, name) => {
        if (name !== null) look(join(folder, name))
      })
      // The folder went while it was watched.
      own.on('error', () => forget(folder))
      watches.set(folder, own)
      for (const entry of readdirSync(folder, {withFileTypes: true})) {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) follow(path, isNew)
        else if (isNew) onChange(path)
      }
    } catch {
      // ENOENT, EACCES: it went in this moment, or is none of ours. A build says what it cannot read.
      forget(folder)
    }
  }

  const look = (path: string): void => {
    if (isLeftOut(path)) return
    const stat = statSync(path, {throwIfNoEntry: false})
    if (stat?.isDirectory()) follow(path, true)
    else forget(path)
    onChange(path)
  }

  for (const folder of folders) follow(folder, false)
  return {
    close: () => {
      for (const folder of [...watches.keys()]) forget(folder)
    },
  }
}
