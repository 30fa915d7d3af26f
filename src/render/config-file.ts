import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'

/** The `.eleventy.js` that prints the pages: the one in the working folder `cwd` if there is one, else the package's. */
export function eleventyConfig(cwd: string): {readonly path: string; readonly isOwn: boolean} {
  const own = join(cwd, '.eleventy.js')
  const isOwn = existsSync(own)
  return {path: isOwn ? own : join(packageRoot, '.eleventy.js'), isOwn}
}
