import {appendFile, mkdir, open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Lock} from '../../base/lock.ts'
import {Journal} from './journal.ts'
import {lineOf} from './line.ts'
import {fileName, type MediaPlaces} from './places.ts'
import type {MediaState} from './read.ts'
import {isPermanent, reasonOf} from './reasons.ts'
import type {Dropped, Failed, LedgerRecord, Stored, Wanted} from './record.ts'
import {Records} from './records.ts'
import {settle, settleAll} from './waiting.ts'

/** Lines of the ledger that are written at once. */
const BATCH = 1000

/**
 * One search for pictures, from the lock to the new ledger. Whenever it is killed, each picture is stored and known, or
 * neither; the next run goes on where it stopped.
 */
export class Run {
  readonly kind = 'run'
  /** Whether it goes on with a run that was interrupted. */
  readonly continues: boolean
  readonly #places: MediaPlaces
  readonly #lock: Lock
  readonly #journal: Journal
  /** All that is known, shared with the folder that the run belongs to. */
  readonly #records: Records
  readonly #unread: readonly string[]
  /** What this run has said, its interrupted part included. */
  readonly #said: Records
  readonly #turns = new Map<string, Promise<void>>()
  #partials = 0

  private constructor(places: MediaPlaces, lock: Lock, journal: Journal, state: MediaState) {
    this.#places = places
    this.#lock = lock
    this.#journal = journal
    this.#records = state.records
    this.#unread = state.unread
    this.#said = state.journal ?? new Records()
    this.continues = this.#said.size > 0
  }

  /** Finishes what an interrupted run had stored, and clears what it had not. */
  static async begin(places: MediaPlaces, lock: Lock, state: MediaState): Promise<Run> {
    await settleAll(places, state.journal?.values() ?? [])
    await mkdir(places.partials, {recursive: true})
    return new Run(places, lock, await Journal.open(places.journal, state.journalBytes), state)
  }

  /** A path of its own for bytes that come. */
  partial(): string {
    return join(this.#places.partials, `${this.#partials++}.part`)
  }

  /**
   * What this run has already said of a picture, so that nobody is asked twice; null where it has not, or where it has
   * looked in vain, and not at every address that is known now.
   */
  settled(wanted: Wanted): LedgerRecord | null {
    const record = this.#said.find(wanted)
    if (record?.status !== 'failed') return record
    const tried = new Set<string>(record.addresses)
    return wanted.addresses.every((address) => tried.has(address)) ? record : null
  }

  /** Stores the file at `partial`, whose SHA-256, size and type are those of the facts. */
  async keep(facts: Omit<Stored, 'status'>, partial: string): Promise<Stored> {
    const record: Stored = {...facts, status: 'stored'}
    await this.#mapInOrder(record.sha256, async () => {
      const waiting = join(this.#places.partials, fileName(record))
      await rename(partial, waiting)
      await this.#say(record)
      await settle(waiting, this.#places.folder, record)
    })
    return record
  }

  /** Says that a picture was looked for in vain; reason and permanence come from the attempts. */
  async fail(facts: Pick<Failed, 'key' | 'addresses' | 'attempts' | 'time'>): Promise<Failed> {
    const {attempts} = facts
    const tries = this.#triesOf(facts.key)
    const record: Failed = {
      ...facts,
      status: 'failed',
      reason: reasonOf(attempts),
      permanent: isPermanent(attempts),
      tries,
    }
    await this.#say(record)
    return record
  }

  async drop(facts: Omit<Dropped, 'status' | 'reason'>): Promise<Dropped> {
    const record: Dropped = {...facts, status: 'dropped', reason: 'tracker'}
    await this.#say(record)
    return record
  }

  /** Writes the ledger anew, beside and renamed, and leaves nothing else of the run. */
  async finish(): Promise<void> {
    await this.#quiet()
    const {ledger, partials, journal} = this.#places
    const beside = join(partials, 'ledger.jsonl')
    await writeLedger(beside, this.#records.sorted())
    if (this.#unread.length > 0) await appendFile(this.#places.unread, this.#unread.map((line) => `${line}\n`).join(''))
    await rename(beside, ledger)
    await rm(partials, {recursive: true, force: true})
    await rm(journal, {force: true})
    await this.#lock.release()
  }

  /** Stops in good order: the journal stays, and the next run goes on from it. */
  async abandon(): Promise<void> {
    await this.#quiet()
    await this.#lock.release()
  }

  async #quiet(): Promise<void> {
    await Promise.allSettled(this.#turns.values())
    await this.#journal.close()
    await settleAll(this.#places, this.#said.values())
  }

  async #say(record: LedgerRecord): Promise<void> {
    await this.#journal.append(record)
    this.#said.set(record)
    this.#records.set(record)
  }

  /** A run that goes on after a kill is one run: what it has said itself is not counted again. */
  #triesOf(key: string): number {
    const known = this.#records.get(key)
    if (known?.status !== 'failed') return 1
    return this.#said.get(key) ? known.tries : known.tries + 1
  }

  /** Two pictures of the same bytes have one file: they are stored one after the other. */
  async #mapInOrder(sha256: string, step: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(sha256) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(step)
    this.#turns.set(sha256, turn)
    try {
      await turn
    } finally {
      if (this.#turns.get(sha256) === turn) this.#turns.delete(sha256)
    }
  }
}

async function writeLedger(path: string, records: readonly LedgerRecord[]): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let at = 0; at < records.length; at += BATCH)
      await file.writeFile(
        records
          .slice(at, at + BATCH)
          .map(lineOf)
          .join(''),
      )
    await file.sync()
  } finally {
    await file.close()
  }
}
