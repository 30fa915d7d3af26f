import {statSync} from 'node:fs'

/** The coarsest tick of a file system's clock: a file changed within it may change again and keep the same times. */
const TICK_MS = 1000

/**
 * The state of a file as one text: `location`, size, mtime, ctime and inode. Empty if the file is missing, or changed
 * so recently that another change might keep these values. `location` is a digest of the path of the file's seeds
 * folder, since the same name below another folder is another file.
 */
export function statOf(path: string, location: string): string {
  const now = Date.now()
  const stat = statSync(path, {throwIfNoEntry: false})
  if (!stat || Math.max(stat.ctimeMs, stat.mtimeMs) > now - TICK_MS) return ''
  return `${location} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}

/** Seeds whose states a thread gets. One text is copied to a thread faster than a list. */
export interface SeedList {
  /** Absolute paths, separated by NUL, the only character that no file name holds. */
  readonly paths: string
  /** See `statOf`. */
  readonly location: string
}

/** The state of each seed as `statOf` gives it, separated by line feeds, in the order of the paths. */
export const statsOf = ({paths, location}: SeedList): string =>
  paths
    .split('\0')
    .map((path) => statOf(path, location))
    .join('\n')

/** Whether there is a regular file at a path. */
export const isSeedFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() === true
