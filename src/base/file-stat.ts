import {type Stats, statSync} from 'node:fs'

/**
 * What the disk says of a file of the site, which changes when somebody changes it. Not the time of its last change of
 * state: that changes too when the file is moved into its place.
 */
export const statText = ({size, mtimeMs}: Pick<Stats, 'size' | 'mtimeMs'>): string => `${size} ${mtimeMs}`

/** Whether a file is there and the disk says this of it. */
export function isSameFile(path: string, text: string): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat?.isFile() === true && statText(stat) === text
}
