import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

/*
 * Compiles the project into `lib`, unless nothing changed since the last time. This file is JavaScript, because it runs
 * before anything is compiled, and Node 20 does not run TypeScript.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lib = join(root, 'lib')
/** Holds the digest of the sources that were compiled last. */
const stamp = join(lib, '.compiled')
/** Exists while a compile runs. Two at once could leave a mixture of old and new code. */
const lock = join(lib, '.compiling')
/** A lock that is older is from a compile that was stopped. */
const LONGEST_MS = 300_000
const WAIT_MS = 50

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

/** Whether a process with this number runs on this machine. */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Creates the lock, which holds the number of this process. Returns false if another compile holds it. */
function takesLock() {
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'})
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const stat = statSync(lock, {throwIfNoEntry: false})
    const isOld = stat !== undefined && Date.now() - stat.mtimeMs > LONGEST_MS
    if (isOld || (stat !== undefined && !isAlive(Number(readFileSync(lock, 'utf8'))))) rmSync(lock, {force: true})
    return false
  }
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()

/** Runs all steps, and leaves the stamp if they succeed. Returns the exit code. */
function compile() {
  // The digest from before: a source that changes meanwhile is compiled next time.
  const before = digest()
  // A compile that fails or is stopped leaves no stamp.
  rmSync(stamp, {force: true})
  for (const step of STEPS) {
    const {status} = spawnSync(process.execPath, step, {cwd: root, stdio: 'inherit'})
    if (status !== 0) return status ?? 1
  }
  writeFileSync(stamp, before)
  return 0
}

if (!isFresh()) {
  mkdirSync(lib, {recursive: true})
  while (!takesLock()) await setTimeout(WAIT_MS)
  try {
    // Another compile may have done the work while this one waited.
    if (!isFresh()) process.exitCode = compile()
  } finally {
    rmSync(lock, {force: true})
  }
}
