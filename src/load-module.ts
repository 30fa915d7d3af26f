import {readFile} from 'node:fs/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createJiti} from 'jiti'

/**
 * The default export of a user's module: TypeScript, JavaScript or JSON. Node 20 does not read TypeScript by itself.
 * `backfile` in it means this very copy, wherever the file lies.
 */
export async function loadModule(path: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'))
  const own = fileURLToPath(new URL('./index.js', import.meta.url))
  const jiti = createJiti(pathToFileURL(path).href, {alias: {backfile: own}, moduleCache: false, fsCache: false})
  return await jiti.import(path, {default: true})
}
