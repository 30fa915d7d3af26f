import {readdir, realpath, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, sep} from 'node:path'
import {byText} from '../../base/compare.ts'
import {codeOf} from '../../base/error-code.ts'
import type {SafeUrl} from '../../model/brand.ts'
import {byPlace, type Problem, type Result, refuse} from '../../model/problem.ts'

import {originOf, type Shelf, webAddress} from './address-book.ts'
import {readCsv} from './csv.ts'
import {readHar} from './har.ts'
import type {Item} from './item.ts'
import {filesIn, Mirror, unreadable} from './mirror.ts'

/** An imported picture and the address for which it was found. */
export interface ImportMatch {
  readonly item: Item
  readonly address: SafeUrl
}

/** All imported pictures, by address. */
export class ImportIndex {
  /** Rows and files that cannot be used; the others can. */
  readonly problems: readonly Problem[]
  readonly #shelves: readonly Shelf[]
  readonly #given = new Set<string>()

  constructor(shelves: readonly Shelf[], problems: readonly Problem[]) {
    this.#shelves = shelves
    this.problems = problems
  }

  /**
   * The picture of the first address that has one; also tries the original behind a picture proxy. Lists take
   * precedence over HAR files, and those over the mirror.
   */
  find(addresses: readonly SafeUrl[]): ImportMatch | null {
    for (const address of addresses) {
      const url = webAddress(address)
      if (!url) continue
      for (const place of [url, originOf(url)]) {
        if (place === null) continue
        for (const shelf of this.#shelves) {
          const item = shelf.find(place)
          if (item === null) continue
          this.#given.add(item.from)
          return {item, address}
        }
      }
    }
    return null
  }

  /** Names of pictures that `find` has not returned so far, sorted. */
  unused(): readonly string[] {
    const all = new Set(this.#shelves.flatMap(({items}) => items.map(({from}) => from)))
    return [...all].filter((from) => !this.#given.has(from)).sort(byText)
  }
}

/**
 * Reads pictures to import. `path` is a folder with a mirror (`<host>/<path>`), and with HAR files (`*.har`) and lists
 * of addresses and files (`*.csv`) at its top level; or a single HAR file or list. Refuses a path that is neither or
 * cannot be read; unusable parts become `problems`.
 */
export async function readImport(path: string): Promise<Result<ImportIndex>> {
  let home: string
  let names: readonly string[]
  let isFolder: boolean
  try {
    const real = await realpath(path)
    isFolder = (await stat(real)).isDirectory()
    home = isFolder ? real : dirname(real)
    names = isFolder ? await filesAt(real) : [basename(real)]
  } catch (error) {
    return refuse(noFolder(path, `nothing that can be read (${codeOf(error)})`))
  }
  const ending = (end: string): readonly string[] => names.filter((name) => extname(name).toLowerCase() === end)
  const lists = await oneByOne(ending('.csv'), (name) => readCsv(join(home, name), home))
  const records = await oneByOne(ending('.har'), (name) => readHar(join(home, name)))
  if (!isFolder && lists.length + records.length === 0) return refuse(noFolder(path, 'a file of another kind'))

  const found = isFolder ? await filesIn(home) : {files: new Map<string, Item>(), problems: []}
  const taken = new Set(names.filter((name) => /\.(?:csv|har)$/i.test(name)))
  const files = new Map([...found.files].filter(([name]) => !taken.has(Buffer.from(name, 'latin1').toString())))
  const shelves = [...lists, ...records].map(({shelf}) => shelf)
  const problems = [...lists, ...records, found].flatMap((one) => one.problems)
  return {ok: true, value: new ImportIndex([...shelves, new Mirror(files)], problems.sort(byPlace))}
}

async function filesAt(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map(({name}) => name)
    .sort(byText)
}

interface Taken {
  readonly shelf: Shelf
  readonly problems: readonly Problem[]
}

/** Reads files one after the other, since a HAR file may be large. */
async function oneByOne(names: readonly string[], read: (name: string) => Promise<Taken>): Promise<readonly Taken[]> {
  const all: Taken[] = []
  for (const name of names) {
    try {
      all.push(await read(name))
    } catch (error) {
      // EACCES, EIO and other system errors: skip this file. Any other error is a bug and is thrown.
      if (!(error instanceof Error && 'syscall' in error)) throw error
      all.push({shelf: {items: [], find: () => null}, problems: [unreadable(name, codeOf(error))]})
    }
  }
  return all
}

const noFolder = (path: string, found: string): Problem => ({
  file: path.split(sep).join('/'),
  line: 0,
  rule: 'import-folder',
  found,
  expected: 'a folder, a HAR file or a CSV file',
  todo: 'Check the path.',
})
