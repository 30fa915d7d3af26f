import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'

function find(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('Backfile lies in no package.')
  return find(above)
}

/** The folder of this package, for files that the compiler does not carry along. */
export const packageRoot: string = find(dirname(fileURLToPath(import.meta.url)))

/** The version of this package. */
export const version: string = z
  .object({version: z.string()})
  .parse(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))).version
