import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, extname, join, resolve} from 'node:path'
import {digest} from './digest.ts'
import {packageRoot} from './package-root.ts'

/** Matches the relative imports of a module, in TypeScript sources and in compiled JavaScript. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

const ENDINGS = ['', '.ts', '.mts', '.js', '.mjs']

/**
 * Follows relative imports from `starts` and returns every module found: absolute path → text, hash and imports, each
 * once, in depth-first order. Modules for which `isLeftOut` returns true are neither returned nor followed.
 */
export function modulesFrom(
  starts: readonly string[],
  isLeftOut: (file: string) => boolean = () => false,
): ReadonlyMap<string, Module> {
  const found = new Map<string, Module>()
  const visit = (file: string): void => {
    if (found.has(file) || isLeftOut(file)) return
    const module = moduleOf(file)
    found.set(file, module)
    for (const next of module.imports) visit(next)
  }
  for (const start of starts) visit(start)
  return found
}

/** One source file. Its text is read once per process, until `forgetModules`. */
export interface Module {
  readonly text: string
  readonly hash: string
  /** Absolute paths of the files that it imports by relative paths. */
  readonly imports: readonly string[]
}

const modules = new Map<string, Module>()

function moduleOf(file: string): Module {
  const known = modules.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(IMPORT)].flatMap(([, path = '']) => fileOf(resolve(dirname(file), path)) ?? [])
  const module = {text, hash: digest(text), imports}
  modules.set(file, module)
  return module
}

/** Empties the cache of read modules, so that a process that builds repeatedly sees changed code. */
export const forgetModules = (): void => modules.clear()

/**
 * The existing file that an import path means, or null. TypeScript may name `x.ts` as `x.js`, or without an extension.
 */
function fileOf(path: string): string | null {
  const bare = /^\.m?[jt]s$/.test(extname(path)) ? path.slice(0, -extname(path).length) : path
  return [path, ...ENDINGS.map((ending) => bare + ending)].find((one) => extname(one) !== '' && existsSync(one)) ?? null
}

/** A digest of the texts of modules, in the order of the map. File names do not count. */
export const digestOf = (found: ReadonlyMap<string, Module>): string =>
  digest([...found.values()].map(({hash}) => hash).join(' '))

/** The absolute path of a compiled Backfile module, from its path below `lib`. */
export const compiled = (path: string): string => join(packageRoot, 'lib', path)

let libraries: string | null = null

/**
 * A digest of the versions of Backfile, of its dependencies, of V8 (major) and of ICU. A change makes cached results
 * stale.
 */
export function librariesDigest(): string {
  libraries ??= readLibraries()
  return libraries
}

function readLibraries(): string {
  const ownPackage = versionAndDependencies(join(packageRoot, 'package.json'))
  const libraryFolders = createRequire(join(packageRoot, 'package.json')).resolve.paths('x') ?? []
  const versions = ownPackage.dependencies.map((name) => {
    const file = libraryFolders.map((home) => join(home, name, 'package.json')).find((path) => existsSync(path))
    return `${name}@${file === undefined ? '' : versionAndDependencies(file).version}`
  })
  return digest([ownPackage.version, process.versions.v8.split('.')[0], process.versions.icu, ...versions].join('\n'))
}

function versionAndDependencies(file: string): {readonly version: string; readonly dependencies: readonly string[]} {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof read !== 'object' || read === null) return {version: '', dependencies: []}
  const version = 'version' in read ? String(read.version) : ''
  const dependencies = 'dependencies' in read ? Object.keys(read.dependencies ?? {}) : []
  return {version, dependencies}
}
