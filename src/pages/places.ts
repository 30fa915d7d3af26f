import type {Card} from '../catalogue/card.ts'
import type {Entry} from '../catalogue/entry.ts'

/** Gathers the cards of a page, each once, and tells their places. */
export class Places {
  readonly cards: Card[] = []
  readonly #places = new Map<Card, number>()

  of({article}: Entry): number {
    const known = this.#places.get(article)
    if (known !== undefined) return known
    const place = this.cards.length
    this.#places.set(article, place)
    this.cards.push(article)
    return place
  }

  all(entries: readonly Entry[]): readonly number[] {
    return entries.map((entry) => this.of(entry))
  }
}
