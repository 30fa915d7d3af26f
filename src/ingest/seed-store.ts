import {byText} from '../base/compare.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation, SegmentWriter} from '../store/segments.ts'
import type {State} from '../store/store.ts'
import {compact, type Usage} from './compact.ts'
import {
  factsIn,
  isArticle,
  type KeptSeed,
  type KnownSeed,
  keptIn,
  outletIn,
  type SeedFacts,
  seedHashIn,
  seedRow,
  seedStatIn,
  versionIn,
} from './seed-row.ts'
import type {ReadBatch, WantedSeed} from './tasks.ts'

/** Rows that are written at once. */
const COMMIT = 2048

/**
 * Keeps what was read: records and cards in packs, then the rows that speak of them, so that no row speaks of what is not
 * there. What a killed build had kept the next one need not read.
 */
export class SeedStore {
  readonly #state: State
  readonly rows: Map<string, SeedRow>
  readonly #statOf: (file: string) => string
  readonly #versionOf: (outlet: string) => string
  #writers: {readonly records: SegmentWriter; readonly summaries: SegmentWriter} | null = null
  #waiting: (readonly [string, SeedRow])[] = []
  /** Told when something is read: until then nobody asks. */
  readonly #used: Usage = {record: 0, summary: 0}

  /**
   * `statOf` is what the disk said of a file that is read, `versionOf` by what the seeds of an outlet are read; `''` stands
   * for those that are refused.
   */
  constructor(state: State, statOf: (file: string) => string, versionOf: (outlet: string) => string) {
    this.#state = state
    this.rows = state.seeds.all()
    this.#statOf = statOf
    this.#versionOf = versionOf
  }

  /** Whether a file is known as it is, if the disk says that of it. */
  isFresh(file: string, stat: string): boolean {
    const row = this.rows.get(file)
    return row !== undefined && stat !== '' && seedStatIn(row) === stat && this.#isOfVersion(row)
  }

  /** The hash of the bytes of which all is known, or null. */
  knownHash(file: string): string | null {
    const row = this.rows.get(file)
    return row !== undefined && this.#isOfVersion(row) ? seedHashIn(row) : null
  }

  #isOfVersion(row: SeedRow): boolean {
    return versionIn(row) === this.#versionOf(outletIn(row))
  }

  /** All that are articles, in the order of their files. */
  get articles(): readonly KnownSeed[] {
    const seeds: KnownSeed[] = []
    for (const [file, row] of this.rows) if (isArticle(row)) seeds.push({file, row})
    return seeds.sort((a, b) => byText(a.file, b.file))
  }

  /** Whether none of those that are known is gone. */
  areAll(isThere: (file: string) => boolean): boolean {
    for (const file of this.rows.keys()) if (!isThere(file)) return false
    return true
  }

  async add(batch: readonly WantedSeed[], {seeds, records, summaries}: ReadBatch): Promise<void> {
    this.#writers ??= this.#open()
    let record = records.length > 0 ? this.#writers.records.append(records) : EMPTY
    let summary = summaries.length > 0 ? this.#writers.summaries.append(summaries) : EMPTY
    for (const [index, {file}] of batch.entries()) {
      const read = seeds[index]
      if (!read) throw new Error(`Nothing was told of ${file}.`)
      if (read.kind === 'same') {
        const row = this.rows.get(file)
        if (!row) throw new Error(`${file} is not known.`)
        this.#keep(file, {...factsIn(row), stat: this.#statOf(file)})
        continue
      }
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

  #keep(file: string, facts: SeedFacts): void {
    const row = seedRow(facts)
    this.#drop(file)
    if (facts.kept !== null) this.#use(facts.kept, 1)
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

  /** Writes what is left to write, and forgets the seeds that are not there any more. */
  async finish(isThere: (file: string) => boolean): Promise<void> {
    const gone = [...this.rows.keys()].filter((file) => !isThere(file))
    for (const file of gone) this.#drop(file)
    await this.#commit(gone)
    if (this.#writers === null) return
    this.#writers.records.close()
    this.#writers.summaries.close()
    this.#writers = null
    await compact(this.#state, this.rows, this.#used)
  }
}

const EMPTY: RecordLocation = [0, 0, 0]
const first = ([segment, at]: RecordLocation, length: number): RecordLocation => [segment, at, length]
const rest = ([segment, at, length]: RecordLocation, used: number): RecordLocation => [
  segment,
  at + used,
  length - used,
]
