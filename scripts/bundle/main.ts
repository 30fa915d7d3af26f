import {mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {rolldown} from 'rolldown'
import {bundled} from '../../src/base/bundled.ts'
import {packageRoot} from '../../src/base/package-root.ts'
import {CITE_SCRIPT} from '../../src/render/theme.ts'
import {licencesOf} from './licences.ts'

/** The modules that start a process or a thread, and the public module, which Eleventy loads in such a thread. */
const ENTRIES = {
  run: 'src/cli/run.ts',
  builder: 'src/cli/builder.ts',
  worker: 'src/workers/worker.ts',
  index: 'src/index.ts',
}

/**
 * Libraries that stay outside: they have parts for one platform, find their own files beside their code, or must be the
 * same module for the bundles and for code of the user.
 */
const OUTSIDE = ['@11ty/eleventy', '@node-rs/jieba', 'chokidar', 'eld', 'jiti', 'lmdb', 'piscina', 'sharp', 'undici']

/** Whether an import path names a library that stays outside, or a module in it. */
const isOutside = (path: string): boolean => OUTSIDE.some((name) => path === name || path.startsWith(`${name}/`))

/** Writes a file as a whole, so that a process which starts at this moment finds the old text or the new one. */
function replace(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, text)
  renameSync(part, path)
}

/**
 * Makes the bundles of `ENTRIES` in the folder `into`. Modules that several entries need are in files of their own, so
 * that each exists once in a thread; a module that is imported on demand stays so. Files of an earlier run are removed.
 */
export async function bundle(into: string): Promise<void> {
  const made = await rolldown({
    cwd: packageRoot,
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(packageRoot, path)])),
    platform: 'node',
    external: isOutside,
  })
  const {output} = await made.generate({
    format: 'esm',
    dir: into,
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await made.close()
  const files = new Map(output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : String(one.source)]))
  const modules = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  files.set('LICENCES.txt', licencesOf(modules))
  mkdirSync(into, {recursive: true})
  // Entries come last: what they import exists by then.
  const byOrder = [...files].sort(
    ([a], [b]) => Number(basename(a, '.js') in ENTRIES) - Number(basename(b, '.js') in ENTRIES),
  )
  for (const [name, text] of byOrder) replace(join(into, name), text)
  for (const name of readdirSync(into)) if (!files.has(name)) rmSync(join(into, name), {force: true})
}

/** Makes the script of citations for browsers. It defines `backfileCitations`, the exports of its entry. */
async function bundleCitations(path: string): Promise<void> {
  const made = await rolldown({
    cwd: packageRoot,
    input: join(packageRoot, 'src/citation/in-page.ts'),
    platform: 'browser',
  })
  const {output} = await made.generate({format: 'iife', name: 'backfileCitations', minify: true})
  await made.close()
  mkdirSync(dirname(path), {recursive: true})
  replace(path, output[0].code)
}

await bundle(dirname(bundled('run')))
await bundleCitations(CITE_SCRIPT)
