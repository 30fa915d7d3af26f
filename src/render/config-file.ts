import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'

/** The `.eleventy.js` by which pages are printed: the working folder's if there is one, else ours. */
export function eleventyConfig(): {readonly path: string; readonly isOwn: boolean} {
  const own = join(process.cwd(), '.eleventy.js')
  const isOwn = existsSync(own)
  return {path: isOwn ? own : join(packageRoot, '.eleventy.js'), isOwn}
}
