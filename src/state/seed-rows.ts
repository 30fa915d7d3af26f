import {byText} from '../order.ts'
import type {ReadBatch, WantedSeed} from '../workers/tasks.ts'
import type {SeedOfCard} from './cards.ts'
import type {PackWriter, Place} from './packs.ts'
import type {KeptSeed, SeedRow} from './rows.ts'
import type {State} from './state.ts'
import {tidy} from './tidy.ts'

/** Rows that are written at once. */
const COMMIT = 2048

/**
 * Keeps what was read: records and cards in packs, then the rows that speak of them, so that no row speaks of what is not
 * there. What a killed build had kept the next one need not read.
 */
export class SeedRows {
  readonly #state: State
  readonly rows: Map<string, SeedRow>
  readonly #statOf: (file: string) => string
  readonly #versionOf: (kept: KeptSeed | null) => string
  #writers: {readonly records: PackWriter; readonly cards: PackWriter} | null = null
  #waiting: (readonly [string, SeedRow])[] = []

  /** `statOf` is what the disk said of a file, `versionOf` by what seeds like it are read. */
  constructor(state: State, statOf: (file: string) => string, versionOf: (kept: KeptSeed | null) => string) {
    this.#state = state
    this.rows = state.seeds.all()
    this.#statOf = statOf
    this.#versionOf = versionOf
  }

  /** Whether a file is known as it is; else its hash, if that is enough to tell. */
  isFresh(file: string): boolean {
    const row = this.rows.get(file)
    return row !== undefined && this.#isOfVersion(row) && row.stat !== '' && row.stat === this.#statOf(file)
  }

  /** The hash of the bytes of which all is known, or null. */
  knownHash(file: string): string | null {
    const row = this.rows.get(file)
    return row !== undefined && this.#isOfVersion(row) ? row.sha256 : null
  }

  #isOfVersion({version, kept}: SeedRow): boolean {
    return version === this.#versionOf(kept)
  }

  /** All that are articles, in the order of their files. */
  get articles(): readonly SeedOfCard[] {
    const seeds: SeedOfCard[] = []
    for (const [file, {sha256, kept}] of this.rows) if (kept !== null) seeds.push({file, sha256, kept})
    return seeds.sort((a, b) => byText(a.file, b.file))
  }

  /** Whether none of those that are known is gone. */
  areAll(isThere: (file: string) => boolean): boolean {
    for (const file of this.rows.keys()) if (!isThere(file)) return false
    return true
  }

  async add(batch: readonly WantedSeed[], {seeds, records, cards}: ReadBatch): Promise<void> {
    this.#writers ??= this.#open()
    let record = records.length > 0 ? this.#writers.records.append(records) : EMPTY
    let card = cards.length > 0 ? this.#writers.cards.append(cards) : EMPTY
    for (const [index, {file}] of batch.entries()) {
      const read = seeds[index]
      if (!read) throw new Error(`Nothing was told of ${file}.`)
      if (read.kind === 'same') {
        const row = this.rows.get(file)
        if (!row) throw new Error(`${file} is not known.`)
        this.#keep(file, {...row, stat: this.#statOf(file)})
        continue
      }
      const {sha256, refusal, warnings} = read
      let kept: KeptSeed | null = null
      if (read.kept !== null) {
        const {outlet, mark} = read.kept
        kept = {outlet, mark, record: first(record, read.kept.record), card: first(card, read.kept.card)}
        record = rest(record, read.kept.record)
        card = rest(card, read.kept.card)
      }
      this.#keep(file, {stat: this.#statOf(file), sha256, version: this.#versionOf(kept), kept, refusal, warnings})
    }
    if (this.#waiting.length >= COMMIT) await this.#commit()
  }

  #open() {
    const known = [...this.rows.values()].flatMap(({kept}) => kept ?? [])
    const records = this.#state.records.writer(known.map((kept) => kept.record))
    return {records, cards: this.#state.cards.writer(known.map((kept) => kept.card))}
  }

  #keep(file: string, row: SeedRow): void {
    this.rows.set(file, row)
    this.#waiting.push([file, row])
  }

  async #commit(gone: readonly string[] = []): Promise<void> {
    if (this.#waiting.length === 0 && gone.length === 0) return
    await this.#state.seeds.write(this.#waiting, gone)
    this.#waiting = []
  }

  /** Writes what is left to write, and forgets the seeds that are not there any more. */
  async finish(isThere: (file: string) => boolean): Promise<void> {
    const gone = [...this.rows.keys()].filter((file) => !isThere(file))
    for (const file of gone) this.rows.delete(file)
    await this.#commit(gone)
    if (this.#writers === null) return
    this.#writers.records.close()
    this.#writers.cards.close()
    this.#writers = null
    await tidy(this.#state, this.rows)
  }
}

const EMPTY: Place = [0, 0, 0]
const first = ([pack, at]: Place, length: number): Place => [pack, at, length]
const rest = ([pack, at, length]: Place, taken: number): Place => [pack, at + taken, length - taken]
