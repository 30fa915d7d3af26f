import {existsSync} from 'node:fs'
import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {codeOf} from '../base/error-code.ts'

import {everyFileBelow, MANIFEST, readManifest} from './manifest.ts'

/** Files that systems leave in any folder. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/

/** A folder of the user's that no site may touch, and what it is called. */
export interface KeptFolder {
  readonly name: string
  readonly folder: string
}

/** Why no site can stand in a folder, in a sentence, or null where it can, unless there are strangers. */
export async function refusalOf(out: string, kept: readonly KeptFolder[]): Promise<string | null> {
  const place = await trueFolder(out)
  for (const {name, folder} of kept) {
    const home = await trueFolder(folder)
    if (!isInside(home, place) && !isInside(place, home)) continue
    return `${out} and the ${name} folder ${folder} lie in one another; name another with --out`
  }
  try {
    if (!(await stat(out)).isDirectory()) return `${out} is a file; name a folder with --out`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return `${out} cannot be read (${codeOf(error)})`
  }
  return null
}

/** A folder holds files that Backfile did not write, and might overwrite. */
export class ForeignFilesError extends Error {}

/**
 * Throws `Strangers` where a folder holds anything that Backfile did not write. `isKnown` tells of paths that it did, as far
 * as that is remembered.
 */
export async function refuseForeignFiles(out: string, isKnown: (path: string) => boolean): Promise<void> {
  if (!existsSync(out)) return
  const unknown = everyFileBelow(out).filter((path) => path !== MANIFEST && !isKnown(path) && !LITTER.test(path))
  if (unknown.length === 0) return
  // What is remembered may be of another site, or lost.
  const listed = await readManifest(out)
  const strangers = unknown.filter((path) => !listed?.has(path)).sort()
  if (strangers.length === 0) return
  const named = strangers.slice(0, 3).join(', ')
  const more = strangers.length > 3 ? ` and ${strangers.length - 3} more` : ''
  throw new ForeignFilesError(
    `${out} holds files that Backfile did not write (${named}${more}); empty it, name another folder with --out, or use --force to build into it and leave them there`,
  )
}

/** A folder's place behind all symbolic links, whether or not it is there yet. */
async function trueFolder(folder: string): Promise<string> {
  const path = resolve(folder)
  try {
    return await realpath(path)
  } catch {
    // ENOENT: the folder is not there yet, but one above it is; the root always is.
    return path === dirname(path) ? path : join(await trueFolder(dirname(path)), basename(path))
  }
}

/** The same folder, or one below it. */
function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
