import {existsSync, readdirSync} from 'node:fs'
import {join, parse} from 'node:path'

/** File names of JavaScript and TypeScript modules; declarations are none. */
const CODE = /(?<!\.d)\.(?:[mc]?[jt]s)$/

/** The user's modules in a folder of templates: name without extension → path. Empty without a folder. */
export function overlayModules(folder: string | null): ReadonlyMap<string, string> {
  if (folder === null || !existsSync(folder)) return new Map()
  const files = readdirSync(folder).filter((file) => CODE.test(file))
  return new Map(files.sort().map((file) => [parse(file).name, join(folder, file)]))
}
