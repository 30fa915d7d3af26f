import {statSync} from 'node:fs'

/** A file that changed so shortly before it was looked at may change again within one tick of the disk's clock. */
const TICK_MS = 1000

/**
 * What the disk says of a file, or nothing where that may stay while the file changes. It begins with `place`, a digest of
 * the folders that are read: below others the same name is another file, whatever the disk says of it.
 */
export function statOf(path: string, location: string): string {
  const now = Date.now()
  const stat = statSync(path, {throwIfNoEntry: false})
  if (!stat || Math.max(stat.ctimeMs, stat.mtimeMs) > now - TICK_MS) return ''
  return `${location} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}

/** Paths of seeds, with NUL between them: a name may hold anything else. One text, so that it is handed over fast. */
export interface SeedList {
  readonly paths: string
  readonly location: string
}

/** What the disk says of each of the seeds, with line breaks between. */
export const statsOf = ({paths, location}: SeedList): string =>
  paths
    .split('\0')
    .map((path) => statOf(path, location))
    .join('\n')

/** Whether a seed can be read at a path. */
export const isSeedFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() === true
