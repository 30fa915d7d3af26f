import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {packageRoot} from './package-root.ts'

/**
 * Folder of users' modules as JavaScript, so that an unchanged module is read without the compiler, which takes longer
 * than a build without changes. It is inside the package and never in a temporary folder, where others could write.
 */
const COMPILED = join(packageRoot, 'node_modules', '.cache', 'jiti')

/**
 * Loads a user's module (TypeScript, JavaScript or JSON) and returns its default export; for JSON, its value. In the
 * module, `import … from 'backfile'` gives the object `backfile`, the running copy, for any path of the file. jiti is
 * used because Node 20 does not run TypeScript. Rejects if the file cannot be read, parsed or executed.
 */
export async function loadModule(path: string, backfile: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'))
  // Loaded on demand: only users with a module of their own need it.
  const {createJiti} = await import('jiti')
  const jiti = createJiti(pathToFileURL(path).href, {virtualModules: {backfile}, moduleCache: false, fsCache: COMPILED})
  return await jiti.import(path, {default: true})
}
