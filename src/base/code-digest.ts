import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, extname, join, resolve} from 'node:path'
import {digest} from './digest.ts'
import {packageRoot} from './package-root.ts'

/** Modules that a module takes in, as compiled and as written. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

const ENDINGS = ['', '.ts', '.mts', '.js', '.mjs']

/**
 * The files of modules and of all that they take in by relative paths, each once, in the order in which they are met, with
 * what they say. `isLeftOut` says which are not followed.
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

/** A file of code, read once. */
export interface Module {
  readonly text: string
  readonly hash: string
  /** Files that it takes in. */
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

/** Reads code anew when it is next asked for: a process that builds again and again must see what changed. */
export const forgetModules = (): void => modules.clear()

/** The file of a path in an import: TypeScript may name `x.ts` by `x.js`, or by no ending. */
function fileOf(path: string): string | null {
  const bare = /^\.m?[jt]s$/.test(extname(path)) ? path.slice(0, -extname(path).length) : path
  return [path, ...ENDINGS.map((ending) => bare + ending)].find((one) => extname(one) !== '' && existsSync(one)) ?? null
}

/** A digest of modules by what they say. */
export const digestOf = (found: ReadonlyMap<string, Module>): string =>
  digest([...found.values()].map(({hash}) => hash).join(' '))

/** A compiled module of ours, by its path below `lib`. */
export const compiled = (path: string): string => join(packageRoot, 'lib', path)

let libraries: string | null = null

/** A digest of the versions of the libraries that are in use, ours among them. */
export function librariesDigest(): string {
  libraries ??= readLibraries()
  return libraries
}

function readLibraries(): string {
  const own = versionAndDependencies(join(packageRoot, 'package.json'))
  const homes = createRequire(join(packageRoot, 'package.json')).resolve.paths('x') ?? []
  const versions = own.dependencies.map((name) => {
    const file = homes.map((home) => join(home, name, 'package.json')).find((path) => existsSync(path))
    return `${name}@${file === undefined ? '' : versionAndDependencies(file).version}`
  })
  return digest([own.version, process.versions.v8.split('.')[0], process.versions.icu, ...versions].join('\n'))
}

function versionAndDependencies(file: string): {readonly version: string; readonly dependencies: readonly string[]} {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof read !== 'object' || read === null) return {version: '', dependencies: []}
  const version = 'version' in read ? String(read.version) : ''
  const dependencies = 'dependencies' in read ? Object.keys(read.dependencies ?? {}) : []
  return {version, dependencies}
}
