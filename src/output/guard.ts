import {existsSync} from 'node:fs'
import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import {everyFileBelow, MANIFEST, readManifest} from './manifest.ts'

/** Files that operating systems create in any folder. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/

/** A folder of the user into which no site may be written, and its name for messages. */
export interface KeptFolder {
  readonly name: string
  readonly folder: string
}

/**
 * Checks that a site can be written into a folder: it is outside the kept folders and does not contain one, and is a
 * readable folder or missing. Returns null, or a message. Foreign files are checked by `refuseForeignFiles`.
 */
export async function refusalOf(out: string, kept: readonly KeptFolder[]): Promise<string | null> {
  const site = await trueFolder(out)
  for (const {name, folder} of kept) {
    const source = await trueFolder(folder)
    if (!isInside(source, site) && !isInside(site, source)) continue
    return `${out} and the ${name} folder ${folder} overlap; name another folder with --out`
  }
  try {
    if (!(await stat(out)).isDirectory()) return `${out} is a file; name a folder with --out`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return `${out} cannot be read (${codeOf(error)})`
  }
  return null
}

/** The output folder has files that Backfile did not write, and might overwrite. The message names some of them. */
export class ForeignFilesError extends Error {}

/**
 * Throws `ForeignFilesError` if a folder has files that Backfile did not write. These are neither known by `isKnown`,
 * which is called with their paths below the folder, nor listed in the folder's manifest, nor created by the system.
 */
export async function refuseForeignFiles(out: string, isKnown: (path: string) => boolean): Promise<void> {
  if (!existsSync(out)) return
  const unknown = everyFileBelow(out).filter((path) => path !== MANIFEST && !isKnown(path) && !LITTER.test(path))
  if (unknown.length === 0) return
  // The rows behind `isKnown` may be lost, or belong to another site.
  const listed = await readManifest(out)
  const foreign = unknown.filter((path) => !listed?.has(path)).sort()
  if (foreign.length === 0) return
  const named = foreign.slice(0, 3).join(', ')
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''
  throw new ForeignFilesError(
    `${out} holds files that Backfile did not write (${named}${more}); empty it, name another folder with --out, or use --force to build into it and leave them there`,
  )
}

/** The absolute path of a folder with all symbolic links resolved. The folder itself need not exist. */
async function trueFolder(folder: string): Promise<string> {
  const path = resolve(folder)
  try {
    return await realpath(path)
  } catch {
    // ENOENT: the folder does not exist, but one above it does; the root always does.
    return path === dirname(path) ? path : join(await trueFolder(dirname(path)), basename(path))
  }
}

/** Whether `inner` is `outer` or a folder below it. */
function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
