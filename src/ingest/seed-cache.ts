import type {FoundFile} from '../seed/walk.ts'
import type {SeedRow} from '../store/rows.ts'

import type {ReadSeeds} from './seed-set.ts'
import {isSeedFile} from './seed-stat.ts'
import type {Selection} from './selection.ts'

/** The seeds of the last build in this process. With a list of changed paths, the next build reads only those. */
export class SeedCache {
  readonly #limit: number | null
  /** The index of each seed in the list, by its path. */
  readonly #indices: ReadonlyMap<string, number>
  #read: ReadSeeds

  /** `read.seeds` must have one entry for each of the files, in their order. Throws if the lengths differ. */
  constructor(read: ReadSeeds, files: readonly FoundFile[], {limit}: Selection) {
    if (read.seeds.length !== files.length)
      throw new Error(`${files.length} seeds, but ${read.seeds.length} have rows.`)
    this.#read = read
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
  only(paths: readonly string[], {limit}: Selection): readonly FoundFile[] | null {
    const files: FoundFile[] = []
    for (const path of paths) {
      const at = this.#indices.get(path)
      const file = at === undefined ? undefined : this.#read.seeds[at]?.file
      if (file === undefined || limit !== this.#limit || !isSeedFile(path)) return null
      files.push({path, file})
    }
    return files
  }

  /** Replaces the rows of the given files in the cache, and returns all seeds. */
  update(files: readonly FoundFile[], rows: ReadonlyMap<string, SeedRow>): ReadSeeds {
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
