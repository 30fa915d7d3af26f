import {randomUUID} from 'node:crypto'
import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {getSystemErrorName} from 'node:util'
import {type Database, open, type RootDatabase} from 'lmdb'
import {isDatabase} from './database-file.ts'
import type {PictureRow, SeedRow, SiteRow} from './rows.ts'
import {RECORDS, SegmentStore} from './segments.ts'

/** The form of what lies there. Another one is not read but thrown away. */
const FORMAT = 6

/** LMDB holds no longer keys; what has one is done anew in each build. */
const LONGEST_KEY = 1000

/**
 * What a build knows of the builds before it: which seeds it has read, what the site holds, what became of pictures. It
 * speeds the next build up and decides nothing: without it the same site comes out.
 */
export class State {
  readonly seeds: Table<SeedRow>
  readonly site: Table<SiteRow>
  readonly pictures: Table<PictureRow>
  /** Single things, by name. */
  readonly notes: Table<unknown>
  /** Articles as they were read, in JSON. */
  readonly records: SegmentStore
  /** Their cards. */
  readonly summaries: SegmentStore
  readonly #root: RootDatabase
  #turn = ''

  private constructor(folder: string, keepsRows: boolean) {
    this.#root = open({path: join(folder, 'database'), noSubdir: false, maxDbs: 8, noMemInit: true})
    this.seeds = new Table(this.#root, 'seeds', 'string', keepsRows)
    this.site = new Table(this.#root, 'site', 'string', keepsRows)
    this.pictures = new Table(this.#root, 'pictures', 'json', keepsRows)
    this.notes = new Table(this.#root, 'notes', 'json')
    this.records = new SegmentStore(folder, RECORDS)
    this.summaries = new SegmentStore(folder, 'summaries')
  }

  /** Opens the state in a folder, or begins it where there is none that can be read. */
  static async open(folder: string, keepsRows = false): Promise<State> {
    mkdirSync(folder, {recursive: true})
    try {
      if (!isDatabase(join(folder, 'database', 'data.mdb'))) throw new Error('This is no database.')
      const state = new State(folder, keepsRows)
      const format = state.notes.get('format')
      if (format === FORMAT) return state
      await state.close()
    } catch {
      // A damaged file, or one of another program: it is worth no more than what it would have spared.
    }
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder, {recursive: true})
    const state = new State(folder, keepsRows)
    await state.notes.write([['format', FORMAT]])
    return state
  }

  /**
   * Forgets the rows at hand if another process was here since, and tells the others that this one was. True where nobody
   * else was.
   */
  async refresh(): Promise<boolean> {
    // What is read from now on is read anew.
    this.#root.resetReadTxn()
    const isOurs = this.notes.get('turn') === this.#turn
    if (!isOurs) for (const table of [this.seeds, this.site, this.pictures]) table.forget()
    this.#turn = randomUUID()
    await this.notes.write([['turn', this.#turn]])
    return isOurs
  }

  /** Throws everything away: it is not what it was taken for. */
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

/** Rows by key. */
export class Table<Row> {
  readonly #rows: Database<Row, string>
  readonly #keeps: boolean
  #kept: Map<string, Row> | null = null

  /** `keeps`: rows that were read once are kept at hand. */
  constructor(root: RootDatabase, name: string, encoding: 'json' | 'string', keeps = false) {
    this.#rows = root.openDB<Row, string>({name, encoding})
    this.#keeps = keeps
  }

  get(key: string): Row | undefined {
    if (this.#kept !== null) return this.#kept.get(key)
    return Buffer.byteLength(key) > LONGEST_KEY ? undefined : this.#rows.get(key)
  }

  /** All of them; the caller's own, but where they are kept at hand: then it is those, which writing changes. */
  all(): Map<string, Row> {
    if (this.#kept !== null) return this.#kept
    const rows = new Map<string, Row>()
    for (const {key, value} of this.#rows.getRange({snapshot: false})) rows.set(key, value)
    if (this.#keeps) this.#kept = rows
    return rows
  }

  async clear(): Promise<void> {
    this.#kept = null
    await this.#rows.clearAsync()
  }

  /** Lets go of the rows at hand. */
  forget(): void {
    this.#kept = null
  }

  /** Writes and removes rows at once: all of them or, where the process dies, none. */
  async write(rows: readonly (readonly [string, Row])[], gone: readonly string[] = []): Promise<void> {
    if (this.#kept !== null) {
      for (const key of gone) this.#kept.delete(key)
      for (const [key, row] of rows) this.#kept.set(key, row)
    }
    try {
      // In a transaction that is committed at once: of one that is committed later, LMDB throws a failure away from here.
      this.#rows.transactionSync(() => {
        for (const key of gone) if (Buffer.byteLength(key) <= LONGEST_KEY) this.#rows.remove(key)
        for (const [key, row] of rows) if (Buffer.byteLength(key) <= LONGEST_KEY) this.#rows.put(key, row)
      })
    } catch (error) {
      throw withNameOfCode(error)
    }
  }
}

/** LMDB gives the system's own numbers (27) where Node gives their names (`EFBIG`). */
function withNameOfCode(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number' || error.code <= 0) return error
  return Object.assign(new Error(error.message, {cause: error}), {code: getSystemErrorName(-error.code)})
}
