import {mkdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import {type Busy, takeLock} from '../../base/lock.ts'
import type {Problem} from '../../model/problem.ts'
import {type MediaPlaces, originalPath, placesIn} from './places.ts'
import {type MediaState, readMedia, stampOf} from './read.ts'
import type {LedgerRecord, Stored, Wanted} from './record.ts'
import {RescueRun} from './run.ts'
import {sizeOf} from './waiting.ts'

/**
 * Opens the media folder and reads its ledger. Writes nothing. A missing folder is empty; throws if it is unreadable.
 */
export async function openMedia(folder: string): Promise<Media> {
  const places = placesIn(resolve(folder))
  return new Media(places, await readMedia(places))
}

/**
 * The media folder: originals and their ledger. Results of a run started here appear at once in `find` and `records`.
 */
export class Media {
  readonly #places: MediaPlaces
  #state: MediaState

  constructor(places: MediaPlaces, state: MediaState) {
    this.#places = places
    this.#state = state
  }

  /** One problem for each unreadable line of the ledger or the journal. */
  get problems(): readonly Problem[] {
    return this.#state.problems
  }

  /** All records, sorted by key in code units. */
  get records(): readonly LedgerRecord[] {
    return this.#state.records.sorted()
  }

  /** The record of a picture, by its key or by any of its addresses (see `Records.find`); null if there is none. */
  find(wanted: Wanted): LedgerRecord | null {
    return this.#state.records.find(wanted)
  }

  /** The stored record of a picture with an address; null if there is none. */
  storedAt(address: string): Stored | null {
    return this.#state.records.storedAt(address)
  }

  /** The path of an original's file. */
  pathOf(record: Stored): string {
    return originalPath(this.#places.folder, record)
  }

  /** Compares an original's size with its record. Cheap: only the decoder finds damage that keeps the size. */
  async verify(record: Stored): Promise<'whole' | 'missing' | 'damaged'> {
    const size = await sizeOf(this.pathOf(record))
    if (size === null) return 'missing'
    return size === record.bytes ? 'whole' : 'damaged'
  }

  /**
   * Locks the folder and begins a run; returns `busy` with the holder of the lock if another run has it. Reads the
   * ledger again first if another process has changed it. Throws on a disk error.
   */
  async beginRun(): Promise<RescueRun | Busy> {
    await mkdir(this.#places.folder, {recursive: true})
    const lock = await takeLock(this.#places.lock)
    if (lock.kind === 'busy') return lock
    try {
      if ((await stampOf(this.#places)) !== this.#state.stamp) this.#state = await readMedia(this.#places)
      return await RescueRun.begin(this.#places, lock, this.#state)
    } catch (error) {
      await lock.release()
      throw error
    }
  }
}
