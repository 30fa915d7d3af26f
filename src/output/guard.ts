import {stat} from 'node:fs/promises'
import {resolve, sep} from 'node:path'
import {codeOf} from '../seed/walk.ts'
import {filesBelow, MANIFEST, readManifest} from './manifest.ts'

/** Files that systems leave in any folder. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/

/**
 * Why a site must not be written into a folder, in a sentence, or null where it may: the folder is missing, empty, or
 * holds nothing that Backfile did not write. `force` allows strangers, which are then left alone.
 */
export async function refusalOf(out: string, seeds: readonly string[], force: boolean): Promise<string | null> {
  const overlap = seeds.find((folder) => isInside(folder, out) || isInside(out, folder))
  if (overlap !== undefined) return `${out} and the seeds folder ${overlap} lie in one another; name another with --out`
  try {
    if (!(await stat(out)).isDirectory()) return `${out} is a file; name a folder with --out`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return `${out} cannot be read (${codeOf(error)})`
  }
  if (force) return null
  const known = await readManifest(out)
  const strangers = (await filesBelow(out)).filter(
    (path) => path !== MANIFEST && !known?.has(path) && !LITTER.test(path),
  )
  if (strangers.length === 0) return null
  const named = strangers.slice(0, 3).join(', ')
  const more = strangers.length > 3 ? ` and ${strangers.length - 3} more` : ''
  return `${out} holds files that Backfile did not write (${named}${more}); empty it, name another folder with --out, or use --force to build into it and leave them there`
}

/** The same folder, or one below it. */
const isInside = (inner: string, outer: string): boolean =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`)
