import {type Catalogue, Cataloguer} from '../catalogue/index.ts'
import type {FolderSnapshot} from '../images/folder-snapshot.ts'
import type {SeedCache} from '../ingest/seed-cache.ts'
import type {Outlets} from '../outlets/index.ts'

/** Caches that one build leaves in memory for the next build of its process, as in a preview. */
export class WarmState {
  /** Whether another build follows in this process. Only then are seeds and summaries kept. */
  readonly keeps: boolean
  readonly cataloguer: Cataloguer
  seeds: SeedCache | null = null
  snapshot: FolderSnapshot | null = null
  readonly #outlets: Outlets
  readonly #zone: string
  #published: {readonly catalogue: Catalogue; readonly basis: string} | null = null

  constructor(outlets: Outlets, zone: string, keeps: boolean) {
    this.#outlets = outlets
    this.#zone = zone
    this.keeps = keeps
    this.cataloguer = new Cataloguer((slug) => outlets.named(slug), zone)
  }

  /** An empty one with the same options. */
  emptied(): WarmState {
    return new WarmState(this.#outlets, this.#zone, this.keeps)
  }

  /** Whether no catalogue has been made yet. */
  get isNew(): boolean {
    return this.cataloguer.turn === 0
  }

  /** Remembers the catalogue that the site now shows, and its `basis`: see `basisOf`. */
  notePublished(catalogue: Catalogue, basis: string): void {
    this.#published = {catalogue, basis}
  }

  /** The published catalogue, if `now` is the next one after it and the basis is the same. */
  previousCatalogue({turn}: Catalogue, basis: string): Catalogue | null {
    const known = this.#published
    return known?.catalogue.turn === turn - 1 && known.basis === basis ? known.catalogue : null
  }
}
