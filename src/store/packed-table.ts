import type {Database, RootDatabase} from 'lmdb'
import {byText} from '../base/compare.ts'
import {isStorable, withNameOfCode} from './write-errors.ts'

/** Rows of a new chunk. One with more than twice as many is cut into new ones. */
const CHUNK = 256

/** Separates keys and rows. Neither holds this character: file names cannot, and JSON escapes it. */
const END = '\0'

/**
 * A table whose rows are always read together. It keeps them sorted by key, in chunks of some hundred: one text with the
 * keys and one with the rows of each. Loading them takes less than half the time that single rows take. A chunk holds the
 * keys from its bound, which is part of its name, to the bound of the next.
 */
export class PackedTable<Row extends string> {
  readonly #texts: Database<string, string>
  readonly #keeps: boolean
  #kept: Map<string, Row> | null = null
  /** The bounds of all chunks, sorted; null until they are read. */
  #bounds: string[] | null = null

  /** With `keeps`, `all` loads the rows once and they stay in memory. */
  constructor(root: RootDatabase, name: string, keeps = false) {
    this.#texts = root.openDB<string, string>({name, encoding: 'string'})
    this.#keeps = keeps
  }

  /**
   * All rows, sorted by key. Without `keeps` the map is a copy that belongs to the caller; with it, it is the table's own
   * map, which `write` changes.
   */
  all(): Map<string, Row> {
    if (this.#kept !== null) return this.#kept
    const rows = new Map<string, Row>()
    for (const bound of this.#knownBounds()) this.#load(bound, rows)
    if (this.#keeps) this.#kept = rows
    return rows
  }

  #load(bound: string, rows: Map<string, Row>): void {
    const text = this.#texts.get(`r${bound}`)
    if (text === undefined) return
    const values = text.split(END)
    for (const [at, key] of (this.#texts.get(`k${bound}`) ?? '').split(END).entries()) rows.set(key, values[at] as Row)
  }

  #knownBounds(): string[] {
    if (this.#bounds !== null) return this.#bounds
    const bounds = ['']
    for (const key of this.#texts.getKeys({start: 'k', end: 'l', snapshot: false})) {
      if (key.length > 1) bounds.push(key.slice(1))
    }
    this.#bounds = bounds.sort(byText)
    return this.#bounds
  }

  /** Removes all rows. */
  async clear(): Promise<void> {
    this.forget()
    await this.#texts.clearAsync()
  }

  /** Drops everything in memory; the next read comes from the database. */
  forget(): void {
    this.#kept = null
    this.#bounds = null
  }

  /**
   * Writes `rows` and removes the keys `gone` in one transaction: if the process dies, all of it is done or nothing. Rows
   * with keys that cannot be stored are skipped. Throws the error of the disk, with its name (`ENOSPC`) as code.
   */
  async write(rows: readonly (readonly [string, Row])[], gone: readonly string[] = []): Promise<void> {
    if (this.#kept !== null) {
      for (const key of gone) this.#kept.delete(key)
      for (const [key, row] of rows) this.#kept.set(key, row)
    }
    const bounds = this.#knownBounds()
    const changes = new Map<string, Map<string, Row | null>>()
    const change = (key: string, row: Row | null): void => {
      if (!isStorable(key) || key.includes(END)) return
      const bound = boundOf(key, bounds)
      const inChunk = changes.get(bound) ?? new Map<string, Row | null>()
      changes.set(bound, inChunk.set(key, row))
    }
    for (const key of gone) change(key, null)
    for (const [key, row] of rows) change(key, row)
    // If the transaction fails, the bounds are those of the chunks that are still there.
    this.#bounds = null
    try {
      // A synchronous transaction: an asynchronous one would report its failure elsewhere, and not to the caller.
      this.#texts.transactionSync(() => {
        for (const [bound, inChunk] of changes) this.#change(bound, inChunk)
      })
    } catch (error) {
      throw withNameOfCode(error)
    }
  }

  #change(bound: string, changes: ReadonlyMap<string, Row | null>): void {
    const rows = new Map<string, Row>()
    this.#load(bound, rows)
    for (const [key, row] of changes) {
      if (row === null) rows.delete(key)
      else rows.set(key, row)
    }
    const keys = [...rows.keys()].sort(byText)
    const size = keys.length > 2 * CHUNK ? CHUNK : 2 * CHUNK
    this.#put(bound, keys.slice(0, size), rows)
    for (let from = size; from < keys.length; from += size) {
      this.#put(keys[from] ?? '', keys.slice(from, from + size), rows)
    }
  }

  #put(bound: string, keys: readonly string[], rows: ReadonlyMap<string, Row>): void {
    if (keys.length === 0) {
      for (const name of [`k${bound}`, `r${bound}`]) this.#texts.remove(name)
      return
    }
    this.#texts.put(`k${bound}`, keys.join(END))
    this.#texts.put(`r${bound}`, keys.map((key) => rows.get(key)).join(END))
  }
}

/** The greatest of the sorted bounds that is not greater than a key; the first is `''`. */
function boundOf(key: string, bounds: readonly string[]): string {
  let [from, to] = [0, bounds.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if (byText(bounds[middle] ?? '', key) > 0) to = middle
    else from = middle
  }
  return bounds[from] ?? ''
}
