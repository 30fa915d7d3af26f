import type {FoundFile} from '../seed/walk.ts'
import type {SeedRow} from '../store/rows.ts'

import type {ReadSeeds} from './seed-set.ts'
import {isSeedFile} from './seed-stat.ts'
import type {Selection} from './selection.ts'

/** The seeds as the build before in this process read them, so that only those that changed since need be looked at. */
export class SeedCache {
  readonly #limit: number | null
  readonly #locations: ReadonlyMap<string, number>
  #seeds: ReadSeeds

  /** What was read of the `wanted` files, one for each and in their order. */
  constructor(seeds: ReadSeeds, wanted: readonly FoundFile[], {limit}: Selection) {
    if (seeds.own.length !== wanted.length) throw new Error('Something is not known of every seed.')
    this.#seeds = seeds
    this.#limit = limit
    this.#locations = new Map(wanted.map(({path}, at) => [path, at]))
  }

  /** How many seeds the cache holds. */
  get size(): number {
    return this.#locations.size
  }

  /** The files at these paths, or null where one came or went and the folders must be gone through. */
  only(paths: readonly string[], {limit}: Selection): readonly FoundFile[] | null {
    const files: FoundFile[] = []
    for (const path of paths) {
      const at = this.#locations.get(path)
      const file = at === undefined ? undefined : this.#seeds.own[at]?.file
      if (file === undefined || limit !== this.#limit || !isSeedFile(path)) return null
      files.push({path, file})
    }
    return files
  }

  /** All of them, with what is now known of some. */
  update(files: readonly FoundFile[], rows: ReadonlyMap<string, SeedRow>): ReadSeeds {
    const own = [...this.#seeds.own]
    for (const {path, file} of files) {
      const at = this.#locations.get(path)
      const row = rows.get(file)
      if (at !== undefined && row) own[at] = {file, row}
    }
    this.#seeds = {found: this.#seeds.found, own}
    return this.#seeds
  }
}
