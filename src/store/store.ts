import {randomUUID} from 'node:crypto'
import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type Database, open, type RootDatabase} from 'lmdb'
import {isDatabase} from './database-file.ts'
import {PackedTable} from './packed-table.ts'
import type {PictureRow, SeedRow, SiteRow} from './rows.ts'
import {RECORDS, SegmentStore} from './segments.ts'
import {isStorable, withNameOfCode} from './write-errors.ts'

/** The version of the stored form. A store of another version is emptied. */
const FORMAT = 9

/**
 * The store: results of earlier builds, namely read seeds, files of the site and pictures. It makes the next build
 * faster and never changes its output; an empty store gives the same site.
 */
export class State {
  readonly seeds: PackedTable<SeedRow>
  readonly site: PackedTable<SiteRow>
  readonly pictures: Table<PictureRow>
  /** Single values by name, such as the note of the last site. */
  readonly notes: Table<unknown>
  /** Articles: see `encodeRecord`. */
  readonly records: SegmentStore
  /** Article summaries: see `encodeSummary`. */
  readonly summaries: SegmentStore
  readonly #root: RootDatabase
  /** The value that this process wrote into the note `turn` in its last `refresh`. */
  #turn = ''

  private constructor(folder: string, keepsRows: boolean) {
    this.#root = open({path: join(folder, 'database'), noSubdir: false, maxDbs: 8, noMemInit: true})
    this.seeds = new PackedTable(this.#root, 'seeds', keepsRows)
    this.site = new PackedTable(this.#root, 'site', keepsRows)
    this.pictures = new Table(this.#root, 'pictures', keepsRows)
    this.notes = new Table(this.#root, 'notes')
    this.records = new SegmentStore(folder, RECORDS)
    this.summaries = new SegmentStore(folder, 'summaries')
  }

  /**
   * Opens the store in a folder. If there is none, or it is damaged or of another version, the folder is emptied first.
   * With `keepsRows`, tables stay in memory once `all` has loaded them.
   */
  static async open(folder: string, keepsRows = false): Promise<State> {
    mkdirSync(folder, {recursive: true})
    try {
      if (!isDatabase(join(folder, 'database', 'data.mdb'))) throw new Error('The file is not an LMDB database.')
      const state = new State(folder, keepsRows)
      const format = state.notes.get('format')
      if (format === FORMAT) return state
      await state.close()
    } catch {
      // A damaged file, or one of another program. The store only saves time, so it is emptied below.
    }
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder, {recursive: true})
    const state = new State(folder, keepsRows)
    await state.notes.write([['format', FORMAT]])
    return state
  }

  /**
   * Must be called before each build. If another process has built since the last call, the rows in memory are dropped.
   * Returns false in that case and on the first call, else true.
   */
  async refresh(): Promise<boolean> {
    // Ends the current read transaction, so that the next read sees the commits of other processes.
    this.#root.resetReadTxn()
    const isOurs = this.notes.get('turn') === this.#turn
    if (!isOurs) for (const table of [this.seeds, this.site, this.pictures]) table.forget()
    this.#turn = randomUUID()
    await this.notes.write([['turn', this.#turn]])
    return isOurs
  }

  /** Empties the store, after a record in it was found damaged. */
  async clear(): Promise<void> {
    for (const table of [this.seeds, this.site, this.pictures, this.notes]) await table.clear()
    await this.notes.write([['format', FORMAT]])
    for (const segments of [this.records, this.summaries]) segments.clear()
  }

  async close(): Promise<void> {
    this.records.close()
    this.summaries.close()
    await this.#root.close()
  }
}

/** A table of the database: rows by key. */
export class Table<Row> {
  readonly #rows: Database<Row, string>
  readonly #keeps: boolean
  #kept: Map<string, Row> | null = null

  /** With `keeps`, `all` loads the rows once and they stay in memory. */
  constructor(root: RootDatabase, name: string, keeps = false) {
    this.#rows = root.openDB<Row, string>({name, encoding: 'json'})
    this.#keeps = keeps
  }

  /** The row of a key, or undefined; always undefined for a key that cannot be stored. */
  get(key: string): Row | undefined {
    if (this.#kept !== null) return this.#kept.get(key)
    return isStorable(key) ? this.#rows.get(key) : undefined
  }

  /**
   * All rows. Without `keeps` the map is a copy that belongs to the caller; with it, it is the table's own map, which
   * `write` changes.
   */
  all(): Map<string, Row> {
    if (this.#kept !== null) return this.#kept
    const rows = new Map<string, Row>()
    for (const {key, value} of this.#rows.getRange({snapshot: false})) rows.set(key, value)
    if (this.#keeps) this.#kept = rows
    return rows
  }

  /** Removes all rows. */
  async clear(): Promise<void> {
    this.#kept = null
    await this.#rows.clearAsync()
  }

  /** Drops the rows in memory; the next read comes from the database. */
  forget(): void {
    this.#kept = null
  }

  /**
   * Writes `rows` and removes the keys `gone` in one transaction: if the process dies, all of it is done or nothing.
   * Keys that cannot be stored are skipped. Throws the error of the disk, with its name (`ENOSPC`) as code.
   */
  async write(rows: readonly (readonly [string, Row])[], gone: readonly string[] = []): Promise<void> {
    if (this.#kept !== null) {
      for (const key of gone) this.#kept.delete(key)
      for (const [key, row] of rows) this.#kept.set(key, row)
    }
    try {
      // A synchronous transaction: an asynchronous one would report its failure elsewhere, and not to the caller.
      this.#rows.transactionSync(() => {
        for (const key of gone) if (isStorable(key)) this.#rows.remove(key)
        for (const [key, row] of rows) if (isStorable(key)) this.#rows.put(key, row)
      })
    } catch (error) {
      throw withNameOfCode(error)
    }
  }
}
