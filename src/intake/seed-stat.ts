import {statSync} from 'node:fs'

/** A file that changed so shortly before it was looked at may change again within one tick of the disk's clock. */
const TICK_MS = 1000

/** What the disk says of a file, or nothing where that may stay while the file changes. */
export function statOf(path: string): string {
  const now = Date.now()
  const stat = statSync(path, {throwIfNoEntry: false})
  if (!stat || Math.max(stat.ctimeMs, stat.mtimeMs) > now - TICK_MS) return ''
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}

/** Whether a seed can be read at a path. */
export const isFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() === true
