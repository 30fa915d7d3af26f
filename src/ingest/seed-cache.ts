import type {SeedFile} from '../seed/folders.ts'
import type {SeedRow} from '../store/rows.ts'

import type {ReadSeeds} from './seed-set.ts'
import {isSeedFile} from './seed-stat.ts'
import type {Selection} from './selection.ts'

/** The seeds of the last build in this process. With a list of changed paths, the next build reads only those. */
export class SeedCache {
  readonly #limit: number | null
  readonly #files: readonly SeedFile[]
  /** The index of each seed in the list, by its path. */
  readonly #indices: ReadonlyMap<string, number>
  #read: ReadSeeds

  /** `read.seeds` must have one entry for each of the files, in their order. Throws if the lengths differ. */
  constructor(read: ReadSeeds, files: readonly SeedFile[], {limit}: Selection) {
    if (read.seeds.length !== files.length)
      throw new Error(`${files.length} seeds, but ${read.seeds.length} have rows.`)
    this.#read = read
    this.#files = files
    this.#limit = limit
    this.#indices = new Map(files.map(({path}, at) => [path, at]))
  }

  /** How many seeds the cache holds. */
  get size(): number {
    return this.#indices.size
  }

  /**
   * The seed files at these absolute paths. Null if one is new or was removed, or the limit differs: then the folders
   * must be walked.
   */
  only(paths: readonly string[], {limit}: Selection): readonly SeedFile[] | null {
    const files: SeedFile[] = []
    for (const path of paths) {
      const at = this.#indices.get(path)
      const file = at === undefined ? undefined : this.#files[at]
      if (file === undefined || limit !== this.#limit || !isSeedFile(path)) return null
      files.push(file)
    }
    return files
  }

  /** Replaces the rows of the given files in the cache, and returns all seeds. */
  update(files: readonly SeedFile[], rows: ReadonlyMap<string, SeedRow>): ReadSeeds {
    const seeds = [...this.#read.seeds]
    for (const {path, file} of files) {
      const at = this.#indices.get(path)
      const row = rows.get(file)
      if (at !== undefined && row) seeds[at] = {file, row}
    }
    this.#read = {found: this.#read.found, seeds}
    return this.#read
  }
}
