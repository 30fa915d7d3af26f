import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {codeOf} from '../seed/walk.ts'
import {filesBelow, MANIFEST, readManifest} from './manifest.ts'

/** Files that systems leave in any folder. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/

/** A folder of the user's that no site may touch, and what it is called. */
export interface KeptFolder {
  readonly name: string
  readonly folder: string
}

/**
 * Why a site must not be written into a folder, in a sentence, or null where it may: the folder is missing, empty, or
 * holds nothing that Backfile did not write. `force` allows strangers, which are then left alone.
 */
export async function refusalOf(out: string, kept: readonly KeptFolder[], force: boolean): Promise<string | null> {
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
  if (force) return null
  const known = await readManifest(out)
  const strangers = filesBelow(out).filter((path) => path !== MANIFEST && !known?.has(path) && !LITTER.test(path))
  if (strangers.length === 0) return null
  const named = strangers.slice(0, 3).join(', ')
  const more = strangers.length > 3 ? ` and ${strangers.length - 3} more` : ''
  return `${out} holds files that Backfile did not write (${named}${more}); empty it, name another folder with --out, or use --force to build into it and leave them there`
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
