import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {sha256Of} from '../base/digest.ts'
import {packageRoot} from '../base/package-root.ts'

/** The SHA-256 of the package's `.eleventy.js`. In a clone of the project, the working folder has it too. */
const PACKAGED = '7a3aaf2dc197cb224ac10720566056593d990b7ef5bffa2526595a9e543423fe'

/**
 * The `.eleventy.js` that prints the pages: the user's in the working folder `cwd` if there is one, else the package's.
 * A copy of the package's is not the user's own; with any change it is.
 */
export function eleventyConfig(cwd: string): {readonly path: string; readonly isOwn: boolean} {
  const file = join(cwd, '.eleventy.js')
  const isOwn = existsSync(file) && sha256Of(readFileSync(file)) !== PACKAGED
  return {path: isOwn ? file : join(packageRoot, '.eleventy.js'), isOwn}
}
