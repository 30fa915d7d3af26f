import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './command.ts'

/**
 * The path of a folder of real articles beside the checkout. Tests read them in place; the project may not copy them.
 * Throws if the folder does not exist.
 */
export function sharedFolder(name: 'seeds' | 'corpus'): string {
  const folder = join(projectRoot, '../shared', name)
  if (!existsSync(folder)) throw new Error(`The test needs ${folder}, which must lie beside the checkout.`)
  return folder
}
