import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './command.ts'

/**
 * A folder of real articles that lies beside the project and is read where it lies; none of it is ours to copy. Throws
 * where it is absent: a test that needs it fails, and says why.
 */
export function sharedFolder(name: 'seeds' | 'corpus'): string {
  const folder = join(projectRoot, '../shared', name)
  if (!existsSync(folder)) throw new Error(`The test needs ${folder}, which must lie beside the checkout.`)
  return folder
}
