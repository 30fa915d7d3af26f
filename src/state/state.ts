import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type Database, open, type RootDatabase} from 'lmdb'
import {Packs} from './packs.ts'
import type {PictureRow, SeedRow, SiteRow} from './rows.ts'

/** The form of what lies there. Another one is not read but thrown away. */
const FORMAT = 1

/** The name of the packs of records, for who reads nothing else. */
export const RECORDS = 'records'

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
  readonly records: Packs
  /** Their cards. */
  readonly cards: Packs
  readonly #root: RootDatabase

  private constructor(folder: string) {
    this.#root = open({path: join(folder, 'database'), noSubdir: false, maxDbs: 8, noMemInit: true})
    this.seeds = new Table(this.#root, 'seeds')
    this.site = new Table(this.#root, 'site')
    this.pictures = new Table(this.#root, 'pictures')
    this.notes = new Table(this.#root, 'notes')
    this.records = new Packs(folder, RECORDS)
    this.cards = new Packs(folder, 'cards')
  }

  /** Opens the state in a folder, or begins it where there is none that can be read. */
  static async open(folder: string): Promise<State> {
    mkdirSync(folder, {recursive: true})
    try {
      const state = new State(folder)
      const format = state.notes.get('format')
      if (format === FORMAT) return state
      await state.close()
    } catch {
      // A damaged file, or one of another program: it is worth no more than what it would have spared.
    }
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder, {recursive: true})
    const state = new State(folder)
    await state.notes.write([['format', FORMAT]])
    return state
  }

  async close(): Promise<void> {
    this.records.close()
    this.cards.close()
    await this.#root.close()
  }
}

/** Rows by key. */
export class Table<Row> {
  readonly #rows: Database<Row, string>

  constructor(root: RootDatabase, name: string) {
    this.#rows = root.openDB<Row, string>({name, encoding: 'json'})
  }

  get(key: string): Row | undefined {
    return Buffer.byteLength(key) > LONGEST_KEY ? undefined : this.#rows.get(key)
  }

  /** All of them, by their keys' bytes. */
  *all(): Generator<readonly [string, Row]> {
    for (const {key, value} of this.#rows.getRange({snapshot: false})) yield [key, value]
  }

  /** Writes and removes rows at once: all of them or, where the process dies, none. */
  async write(rows: Iterable<readonly [string, Row]>, gone: Iterable<string> = []): Promise<void> {
    await this.#rows.transaction(() => {
      for (const key of gone) if (Buffer.byteLength(key) <= LONGEST_KEY) this.#rows.remove(key)
      for (const [key, row] of rows) if (Buffer.byteLength(key) <= LONGEST_KEY) this.#rows.put(key, row)
    })
  }
}
