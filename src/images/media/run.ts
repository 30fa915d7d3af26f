import {appendFile, mkdir, open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Lock} from '../../base/lock.ts'
import {Journal} from './journal.ts'
import {ledgerLine} from './line.ts'
import {fileName, type MediaPlaces} from './places.ts'
import type {MediaState} from './read.ts'
import {hasNewAddress, isPermanent, reasonOf} from './reasons.ts'
import type {Dropped, Failed, LedgerRecord, Stored, Wanted} from './record.ts'
import {Records} from './records.ts'
import {settleAll, settleWaiting} from './waiting.ts'

/** Lines of the ledger per write. */
const BATCH = 1000

/**
 * One run that adds to the media folder, from taking the lock to writing the new ledger. It may be killed at any
 * moment: each picture is then both stored and recorded, or neither, and the next run continues from the journal.
 */
export class RescueRun {
  readonly kind = 'run'
  /** Whether this run continues an interrupted one. */
  readonly continues: boolean
  readonly #places: MediaPlaces
  readonly #lock: Lock
  readonly #journal: Journal
  /** All records, in the same object as the `Media` of the run, which so sees new records at once. */
  readonly #records: Records
  readonly #unread: readonly string[]
  /** The records made by this run, including the interrupted part that it continues. */
  readonly #recorded: Records
  readonly #turns = new Map<string, Promise<void>>()
  #partials = 0

  private constructor(places: MediaPlaces, lock: Lock, journal: Journal, state: MediaState) {
    this.#places = places
    this.#lock = lock
    this.#journal = journal
    this.#records = state.records
    this.#unread = state.unread
    this.#recorded = state.journal ?? new Records()
    this.continues = this.#recorded.size > 0
  }

  /** Moves recorded originals of an interrupted run into place, removes its partial files, and opens the journal. */
  static async begin(places: MediaPlaces, lock: Lock, state: MediaState): Promise<RescueRun> {
    await settleAll(places, state.journal?.values() ?? [])
    await mkdir(places.partials, {recursive: true})
    return new RescueRun(places, lock, await Journal.open(places.journal, state.journalBytes), state)
  }

  /** A new path for a partial file. */
  partial(): string {
    return join(this.#places.partials, `${this.#partials++}.part`)
  }

  /**
   * This run's record of a picture, so that no host is asked twice; null if there is none, or if the record is a
   * failure and the picture now has an address that was not tried.
   */
  settled(wanted: Wanted): LedgerRecord | null {
    const record = this.#recorded.find(wanted)
    return record?.status === 'failed' && hasNewAddress(record, wanted) ? null : record
  }

  /** Records and stores the partial file, whose SHA-256, size and type are given. Throws on a disk error. */
  async keep(facts: Omit<Stored, 'status'>, partial: string): Promise<Stored> {
    const record: Stored = {...facts, status: 'stored'}
    await this.#afterOthers(record.sha256, async () => {
      const waiting = join(this.#places.partials, fileName(record))
      await rename(partial, waiting)
      await this.#append(record)
      await settleWaiting(waiting, this.#places.folder, record)
    })
    return record
  }

  /** Records a picture that was not found; `reason` and `permanent` follow from the attempts. */
  async fail(facts: Pick<Failed, 'key' | 'addresses' | 'spares' | 'attempts' | 'time'>): Promise<Failed> {
    const {attempts} = facts
    const tries = this.#triesOf(facts.key)
    const record: Failed = {
      ...facts,
      status: 'failed',
      reason: reasonOf(attempts),
      permanent: isPermanent(attempts),
      tries,
    }
    await this.#append(record)
    return record
  }

  /** Records a tracking pixel. */
  async drop(facts: Omit<Dropped, 'status' | 'reason'>): Promise<Dropped> {
    const record: Dropped = {...facts, status: 'dropped', reason: 'tracker'}
    await this.#append(record)
    return record
  }

  /** Replaces the ledger by renaming a new file; then removes the journal and the partial files, and the lock. */
  async finish(): Promise<void> {
    await this.#close()
    const {ledger, partials, journal} = this.#places
    const beside = join(partials, 'ledger.jsonl')
    await writeLedger(beside, this.#records.sorted())
    if (this.#unread.length > 0) await appendFile(this.#places.unread, this.#unread.map((line) => `${line}\n`).join(''))
    await rename(beside, ledger)
    await rm(partials, {recursive: true, force: true})
    await rm(journal, {force: true})
    await this.#lock.release()
  }

  /** Ends the run early. The journal stays, so that the next run continues from it. */
  async abandon(): Promise<void> {
    await this.#close()
    await this.#lock.release()
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#turns.values())
    await this.#journal.close()
    await settleAll(this.#places, this.#recorded.values())
  }

  async #append(record: LedgerRecord): Promise<void> {
    await this.#journal.append(record)
    this.#recorded.set(record)
    this.#records.set(record)
  }

  /** The number of runs that failed to find the picture. An interrupted run and the one that continues it are one. */
  #triesOf(key: string): number {
    const known = this.#records.get(key)
    if (known?.status !== 'failed') return 1
    return this.#recorded.get(key) ? known.tries : known.tries + 1
  }

  /** Runs steps for the same SHA-256 one after the other, since pictures with the same bytes share a file. */
  async #afterOthers(sha256: string, step: () => Promise<void>): Promise<void> {
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
          .map(ledgerLine)
          .join(''),
      )
    await file.sync()
  } finally {
    await file.close()
  }
}
