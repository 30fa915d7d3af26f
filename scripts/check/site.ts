import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative, resolve, sep} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import {runNode} from './run-node.ts'

/** A built site on the disk. All paths are relative to `root`, with `/` on every system. */
export interface Site {
  readonly root: string
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  /** The HTML files, sorted by code units. */
  readonly pages: readonly string[]
}

/** Lists the files of the built site in a folder. */
export async function readSite(folder: string): Promise<Site> {
  const root = resolve(folder)
  const files = new Set<string>()
  const folders = new Set<string>()
  for (const entry of await readdir(root, {recursive: true, withFileTypes: true})) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isDirectory()) folders.add(path)
    else files.add(path)
  }
  return {root, files, folders, pages: [...files].filter((file) => file.endsWith('.html')).sort()}
}

/** Builds the sample archive into a temporary folder, calls `use` with it, and removes the folder. */
export async function withSample<T>(use: (site: Site) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-check-'))
  try {
    const main = join(packageRoot, 'lib/src/cli/main.js')
    const {code, output} = await runNode([main, 'build', '--quiet', '--out', join(folder, 'site')])
    if (code !== 0) throw new Error(`The sample could not be built (code ${code}).\n${output}`)
    return await use(await readSite(join(folder, 'site')))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
