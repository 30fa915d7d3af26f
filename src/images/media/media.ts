import {mkdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import {type Busy, takeLock} from '../../base/lock.ts'
import type {Problem} from '../../model/problem.ts'
import {type MediaPlaces, placeOf, placesIn} from './places.ts'
import {type MediaState, readMedia, stampOf} from './read.ts'
import type {LedgerRecord, Stored, Wanted} from './record.ts'
import {Run} from './run.ts'
import {sizeOf} from './waiting.ts'

/** Reads a folder of originals. Writes nothing; no folder is an empty one; throws where it cannot be read. */
export async function openMedia(folder: string): Promise<Media> {
  const places = placesIn(resolve(folder))
  return new Media(places, await readMedia(places))
}

/** A folder of originals and what its ledger says. What a run of it finds is known here as soon as it is stored. */
export class Media {
  readonly #places: MediaPlaces
  #state: MediaState

  constructor(places: MediaPlaces, state: MediaState) {
    this.#places = places
    this.#state = state
  }

  /** Lines of the ledger that could not be read. */
  get problems(): readonly Problem[] {
    return this.#state.problems
  }

  /** All records, by key in code units. */
  get records(): readonly LedgerRecord[] {
    return this.#state.records.sorted()
  }

  /** What is known of a picture, by its key or by any of its addresses. */
  find(wanted: Wanted): LedgerRecord | null {
    return this.#state.records.find(wanted)
  }

  /** Where an original lies. */
  pathOf(record: Stored): string {
    return placeOf(this.#places.folder, record)
  }

  /** A look at the file's size, which costs nothing: damage that leaves it as it was is seen by the decoder. */
  async verify(record: Stored): Promise<'whole' | 'missing' | 'damaged'> {
    const size = await sizeOf(this.pathOf(record))
    if (size === null) return 'missing'
    return size === record.bytes ? 'whole' : 'damaged'
  }

  /** Takes the folder for a run, or says who has it. What others wrote since it was opened is read first. */
  async beginRun(): Promise<Run | Busy> {
    await mkdir(this.#places.folder, {recursive: true})
    const lock = await takeLock(this.#places.lock)
    if (lock.kind === 'busy') return lock
    try {
      if ((await stampOf(this.#places)) !== this.#state.stamp) this.#state = await readMedia(this.#places)
      return await Run.begin(this.#places, lock, this.#state)
    } catch (error) {
      await lock.release()
      throw error
    }
  }
}
