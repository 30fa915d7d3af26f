import type {Card} from '../catalogue/card.ts'
import {CardReader} from '../catalogue/card-line.ts'
import {DamagedState} from './damaged-state.ts'
import type {Packs, Place} from './packs.ts'
import type {KeptSeed} from './rows.ts'

/** A seed that is an article, as its row has it. */
export interface SeedOfCard {
  readonly file: string
  readonly sha256: string
  readonly kept: KeptSeed
}

const placeOfCard = ({kept}: SeedOfCard): Place => kept.card

/** The cards of seeds, read once as long as they stay as they are. */
export class Cards {
  readonly #packs: Packs
  readonly #reader = new CardReader()
  readonly #cards = new Map<string, Card>()

  constructor(packs: Packs) {
    this.#packs = packs
  }

  /** Lets go of all. */
  forget(): void {
    this.#cards.clear()
  }

  /** Reads those that are not at hand. Throws `DamagedState` where one is not as it was written. */
  load(seeds: readonly SeedOfCard[]): void {
    const wanted = seeds.filter((seed) => !this.#atHand(seed))
    try {
      this.#packs.readAll(wanted, placeOfCard, ({file, sha256, kept}, stretch, first, last) => {
        const line = stretch.toString('utf8', first, last)
        this.#cards.set(file, this.#reader.read(line, kept.outlet, kept.mark, {file, sha256}))
      })
    } catch (error) {
      // ENOENT where a pack is gone; SyntaxError where it is short or holds something else.
      throw new DamagedState('The cards of articles cannot be read.', {cause: error})
    }
  }

  /** The cards of seeds, in their order. */
  of(seeds: readonly SeedOfCard[]): readonly Card[] {
    this.load(seeds)
    return seeds.flatMap(({file}) => this.#cards.get(file) ?? [])
  }

  #atHand({file, kept}: SeedOfCard): boolean {
    return this.#cards.get(file)?.mark === kept.mark
  }
}
