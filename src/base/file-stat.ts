import {type Stats, statSync} from 'node:fs'

/**
 * The size and modification time of a file as one string, to detect changes. The inode change time (`ctime`) is left
 * out, because moving a file into its place changes it.
 */
export const statText = ({size, mtimeMs}: Pick<Stats, 'size' | 'mtimeMs'>): string => `${size} ${mtimeMs}`

/** True if `path` is a regular file whose `statText` is `text`. */
export function isSameFile(path: string, text: string): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat?.isFile() === true && statText(stat) === text
}
