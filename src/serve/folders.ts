import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs'
import {join} from 'node:path'

/** A watch on folders, until `close`. */
export interface FolderWatch {
  close(): void
}

/**
 * Watches folders and everything below them; calls `onChange` with the path of each file or folder that changes, is
 * created or is removed. Folders for which `isLeftOut` is true are skipped. There is one system watch per folder and
 * not per file, since an archive has tens of thousands of files and systems limit the number of watches.
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
      const watcher = watch(folder, (_, name) => {
        if (name !== null) report(join(folder, name))
      })
      // The folder was removed while it was watched.
      watcher.on('error', () => forget(folder))
      watches.set(folder, watcher)
      for (const entry of readdirSync(folder, {withFileTypes: true})) {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) follow(path, isNew)
        else if (isNew) onChange(path)
      }
    } catch {
      // ENOENT: the folder was removed just now. EACCES: it cannot be read, which the next build reports.
      forget(folder)
    }
  }

  const report = (path: string): void => {
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
