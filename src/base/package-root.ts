import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

function find(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('No package.json in any folder above the modules of Backfile.')
  return find(above)
}

/** Absolute path of the folder of this package, to find files that the compiler does not copy to `lib`. */
export const packageRoot: string = find(dirname(fileURLToPath(import.meta.url)))

/** The version of this package, from its package.json. */
export const version: string = versionIn(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')))

function versionIn(read: unknown): string {
  if (typeof read === 'object' && read !== null && 'version' in read) return String(read.version)
  throw new Error('The package.json of Backfile has no version.')
}
