import type {Card} from '../catalogue/card.ts'
import {DamagedState} from '../store/damaged-store.ts'
import type {Packs} from '../store/segments.ts'
import {cardPlaceIn, type KnownSeed, markIn, outletIn, type SeedRow, seedHashIn} from './seed-row.ts'
import {CardReader} from './summary-codec.ts'

/** The cards of seeds, read once as long as they stay as they are. */
export class Cards {
  readonly #packs: Packs
  readonly #reader = new CardReader()
  readonly #cards = new Map<string, {readonly row: SeedRow; readonly card: Card}>()

  constructor(packs: Packs) {
    this.#packs = packs
  }

  /** Lets go of all. */
  forget(): void {
    this.#cards.clear()
  }

  /** Reads those that are not at hand. Throws `DamagedState` where one is not as it was written. */
  load(seeds: readonly KnownSeed[]): void {
    const wanted = seeds.filter((seed) => !this.#atHand(seed))
    try {
      this.#packs.readAll(
        wanted,
        ({row}) => cardPlaceIn(row),
        ({file, row}, stretch, first, last) => {
          const line = stretch.toString('utf8', first, last)
          const card = this.#reader.read(line, outletIn(row), markIn(row), {file, sha256: seedHashIn(row)})
          this.#cards.set(file, {row, card})
        },
      )
    } catch (error) {
      // ENOENT where a pack is gone; SyntaxError where it is short or holds something else.
      throw new DamagedState('The cards of articles cannot be read.', {cause: error})
    }
  }

  /** The cards of seeds, in their order. */
  of(seeds: readonly KnownSeed[]): readonly Card[] {
    this.load(seeds)
    return seeds.flatMap(({file}) => this.#cards.get(file)?.card ?? [])
  }

  #atHand({file, row}: KnownSeed): boolean {
    const known = this.#cards.get(file)
    return known !== undefined && (known.row === row || markIn(known.row) === markIn(row))
  }
}
