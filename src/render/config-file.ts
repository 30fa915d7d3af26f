import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'

/**
 * The `.eleventy.js` that prints the pages: the user's in the working folder `cwd` if there is one, else the package's.
 */
export function eleventyConfig(cwd: string): {readonly path: string; readonly isOwn: boolean} {
  const userFile = join(cwd, '.eleventy.js')
  const isOwn = existsSync(userFile)
  return {path: isOwn ? userFile : join(packageRoot, '.eleventy.js'), isOwn}
}
