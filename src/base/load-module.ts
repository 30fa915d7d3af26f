import {readFile} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'

/**
 * The default export of a user's module: TypeScript, JavaScript or JSON (Node 20 reads no TypeScript by itself).
 * `backfile` is what an import of that name in it gives: this very copy, wherever the file lies.
 */
export async function loadModule(path: string, backfile: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'))
  // Not loaded by who has no such module.
  const {createJiti} = await import('jiti')
  const jiti = createJiti(pathToFileURL(path).href, {virtualModules: {backfile}, moduleCache: false, fsCache: false})
  return await jiti.import(path, {default: true})
}
