import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/*
 * Compiles the project into `lib`, unless nothing changed since the last time. This file is JavaScript, because it runs
 * before anything is compiled, and Node 20 does not run TypeScript.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'lib', '.compiled')

/** Folders and files that the compiled code depends on. */
const SOURCES = ['src', 'templates', 'scripts', 'package.json', 'package-lock.json']
const CONFIGS = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name))

/** The steps, each a module that Node runs with its arguments. */
const STEPS = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.client.json'],
  ['lib/scripts/tables/main.js'],
  ['lib/scripts/bundle/main.js'],
]

/** A line for each file in `path`, with its size and its time of modification. */
function linesOf(path) {
  const at = join(root, path)
  const stat = statSync(at, {throwIfNoEntry: false})
  if (stat === undefined) return []
  if (stat.isDirectory())
    return readdirSync(at)
      .sort()
      .flatMap((name) => linesOf(`${path}/${name}`))
  return [`${path} ${stat.size} ${stat.mtimeMs}`]
}

/** A digest of the list of all sources: a changed, new, removed or renamed file gives another one. */
const digest = () =>
  createHash('sha256')
    .update([...SOURCES, ...CONFIGS].flatMap(linesOf).join('\n'))
    .digest('hex')

const before = digest()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== before) {
  // A compile that fails or is stopped leaves no stamp.
  rmSync(stamp, {force: true})
  const failed = STEPS.find((step) => spawnSync(process.execPath, step, {cwd: root, stdio: 'inherit'}).status !== 0)
  if (failed === undefined) {
    mkdirSync(dirname(stamp), {recursive: true})
    // The digest from before: a source that changed meanwhile is compiled next time.
    writeFileSync(stamp, before)
  }
  process.exitCode = failed === undefined ? 0 : 1
}
