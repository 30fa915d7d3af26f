import {byText} from '../base/compare.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation, SegmentWriter} from '../store/segments.ts'
import type {State} from '../store/store.ts'
import {compact, type Usage} from './compact.ts'
import {
  fieldsIn,
  isArticle,
  type KeptSeed,
  type KnownSeed,
  keptIn,
  outletIn,
  type SeedFields,
  seedHashIn,
  seedRow,
  seedStatIn,
  versionIn,
} from './seed-row.ts'
import type {ReadBatch, WantedSeed} from './tasks.ts'

/** Names of the seeds that changed since the last build. */
export interface SeedChanges {
  /** Those that are new, or whose bytes or reading version changed. */
  readonly read: readonly string[]
  readonly gone: readonly string[]
}

/** Rows that are written in one transaction. */
const COMMIT = 2048

/**
 * Stores the seeds that were read. Records and summaries are written first, and then the rows that point to them, so
 * that every row points to stored bytes. Seeds that a killed build had committed are not read again.
 */
export class SeedStore {
  readonly #state: State
  readonly rows: Map<string, SeedRow>
  readonly #statOf: (file: string) => string
  readonly #versionOf: (outlet: string) => string
  #writers: {readonly records: SegmentWriter; readonly summaries: SegmentWriter} | null = null
  #waiting: (readonly [string, SeedRow])[] = []
  #changes: {readonly read: string[]; readonly gone: readonly string[]} = {read: [], gone: []}
  /** Bytes to which rows point; counted from the moment the writers are opened. */
  readonly #used: Usage = {record: 0, summary: 0}

  /**
   * `statOf` gives the stat of a file that is read. `versionOf` gives the reading version of an outlet's seeds, and
   * with `''` that of refused seeds.
   */
  constructor(state: State, statOf: (file: string) => string, versionOf: (outlet: string) => string) {
    this.#state = state
    this.rows = state.seeds.all()
    this.#statOf = statOf
    this.#versionOf = versionOf
  }

  /** Whether the row of a file is still valid, given the file's present stat. */
  isFresh(file: string, stat: string): boolean {
    const row = this.rows.get(file)
    return row !== undefined && stat !== '' && seedStatIn(row) === stat && this.#isOfVersion(row)
  }

  /** The SHA-256 under which a file's row is valid; null if there is no row or it is of another reading version. */
  knownHash(file: string): string | null {
    const row = this.rows.get(file)
    return row !== undefined && this.#isOfVersion(row) ? seedHashIn(row) : null
  }

  #isOfVersion(row: SeedRow): boolean {
    return versionIn(row) === this.#versionOf(outletIn(row))
  }

  /** The rows of all articles, in the order of their files. */
  get articles(): readonly KnownSeed[] {
    const seeds: KnownSeed[] = []
    for (const [file, row] of this.rows) if (isArticle(row)) seeds.push({file, row})
    return seeds.sort((a, b) => byText(a.file, b.file))
  }

  /** The seeds that were parsed, and those whose rows `finish` removed. */
  get changes(): SeedChanges {
    return this.#changes
  }

  /** Whether the files of all rows are present. */
  arePresent(isPresent: (file: string) => boolean): boolean {
    for (const file of this.rows.keys()) if (!isPresent(file)) return false
    return true
  }

  /** Stores the result of a batch. Throws the error of the disk. */
  async add(batch: readonly WantedSeed[], {seeds, records, summaries}: ReadBatch): Promise<void> {
    this.#writers ??= this.#open()
    let record = records.length > 0 ? this.#writers.records.append(records) : EMPTY
    let summary = summaries.length > 0 ? this.#writers.summaries.append(summaries) : EMPTY
    for (const [index, {file}] of batch.entries()) {
      const read = seeds[index]
      if (!read) throw new Error(`The batch has no result for ${file}.`)
      if (read.kind === 'same') {
        const row = this.rows.get(file)
        if (!row) throw new Error(`${file} is unchanged but has no row.`)
        this.#keep(file, {...fieldsIn(row), stat: this.#statOf(file)})
        continue
      }
      this.#changes.read.push(file)
      const {sha256, refusal, warnings} = read
      let kept: KeptSeed | null = null
      if (read.kept !== null) {
        const {outlet, hash} = read.kept
        kept = {outlet, hash, record: first(record, read.kept.record), summary: first(summary, read.kept.summary)}
        record = rest(record, read.kept.record)
        summary = rest(summary, read.kept.summary)
      }
      const version = this.#versionOf(kept?.outlet ?? '')
      this.#keep(file, {stat: this.#statOf(file), sha256, version, kept, refusal, warnings})
    }
    if (this.#waiting.length >= COMMIT) await this.#commit()
  }

  /** Opens writers after the bytes in use, and counts these. */
  #open() {
    const locations: Record<'records' | 'summaries', RecordLocation[]> = {records: [], summaries: []}
    for (const row of this.rows.values()) {
      const kept = keptIn(row)
      if (kept === null) continue
      this.#use(kept, 1)
      locations.records.push(kept.record)
      locations.summaries.push(kept.summary)
    }
    return {
      records: this.#state.records.writer(locations.records),
      summaries: this.#state.summaries.writer(locations.summaries),
    }
  }

  #use({record, summary}: KeptSeed, times: 1 | -1): void {
    this.#used.record += times * record[2]
    this.#used.summary += times * summary[2]
  }

  #keep(file: string, fields: SeedFields): void {
    const row = seedRow(fields)
    this.#drop(file)
    if (fields.kept !== null) this.#use(fields.kept, 1)
    this.rows.set(file, row)
    this.#waiting.push([file, row])
  }

  #drop(file: string): void {
    const row = this.rows.get(file)
    const kept = row === undefined ? null : keptIn(row)
    if (kept !== null) this.#use(kept, -1)
    this.rows.delete(file)
  }

  async #commit(gone: readonly string[] = []): Promise<void> {
    if (this.#waiting.length === 0 && gone.length === 0) return
    await this.#state.seeds.write(this.#waiting, gone)
    this.#waiting = []
  }

  /**
   * Writes the remaining rows, removes those of files that are gone, and compacts the segments if they were written.
   */
  async finish(isPresent: (file: string) => boolean): Promise<void> {
    const gone = [...this.rows.keys()].filter((file) => !isPresent(file))
    this.#changes = {...this.#changes, gone}
    for (const file of gone) this.#drop(file)
    await this.#commit(gone)
    if (this.#writers === null) return
    this.#writers.records.close()
    this.#writers.summaries.close()
    this.#writers = null
    await compact(this.#state, this.rows, this.#used)
  }
}

/** A batch's bytes are appended as a whole; `first` and `rest` cut the location of each article from that of all. */
const EMPTY: RecordLocation = [0, 0, 0]
const first = ([segment, at]: RecordLocation, length: number): RecordLocation => [segment, at, length]
const rest = ([segment, at, length]: RecordLocation, used: number): RecordLocation => [
  segment,
  at + used,
  length - used,
]
