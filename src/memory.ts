import type {ArticleId} from './brand.ts'
import {type Catalogue, Cataloguer} from './catalogue/index.ts'
import type {Hands} from './images/hands.ts'
import type {SeedsAtHand} from './intake/seeds-at-hand.ts'
import type {Outlets} from './outlets/index.ts'

/** What one build keeps in mind for the next in its process: one that serves a preview builds again and again. */
export class Memory {
  /** Whether another build is to come, and there is room to keep for it what lies on the disk. */
  readonly keeps: boolean
  readonly cataloguer: Cataloguer
  seeds: SeedsAtHand | null = null
  hands: Hands | null = null
  readonly #outlets: Outlets
  readonly #zone: string
  #standing: {readonly turn: number; readonly basis: string} | null = null

  constructor(outlets: Outlets, zone: string, keeps: boolean) {
    this.#outlets = outlets
    this.#zone = zone
    this.keeps = keeps
    this.cataloguer = new Cataloguer((slug) => outlets.named(slug), zone)
  }

  /** One with nothing in it. */
  emptied(): Memory {
    return new Memory(this.#outlets, this.#zone, this.keeps)
  }

  /** The site that stands is that of a catalogue. `basis` is a digest of what its pages hang on beside that. */
  stands({turn}: Catalogue, basis: string): void {
    this.#standing = {turn, basis}
  }

  /** Tells of which articles the site that stands shows the same as a catalogue. */
  untouched({turn, touched}: Catalogue, basis: string): (id: ArticleId) => boolean {
    const isNext = this.#standing?.turn === turn - 1 && this.#standing.basis === basis
    return isNext ? (id) => !touched.has(id) : () => false
  }
}
