import {type Catalogue, Cataloguer} from '../catalogue/index.ts'
import type {FolderSnapshot} from '../images/folder-snapshot.ts'
import type {SeedCache} from '../ingest/seed-cache.ts'
import type {Outlets} from '../outlets/index.ts'

/** What one build leaves in memory for the next in its process: a preview builds again and again. */
export class WarmState {
  /** Whether another build follows; only then do seeds and snapshot stay. */
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

  /** A new state of the same kind, with nothing in it. */
  emptied(): WarmState {
    return new WarmState(this.#outlets, this.#zone, this.keeps)
  }

  /** Whether no catalogue was made yet. */
  get isNew(): boolean {
    return this.cataloguer.turn === 0
  }

  /** Notes that the site shows a catalogue. `basis`: the hash of everything else that its pages depend on. */
  notePublished(catalogue: Catalogue, basis: string): void {
    this.#published = {catalogue, basis}
  }

  /** The published catalogue, if `now` is the next one after it and the basis is the same. */
  previousCatalogue({turn}: Catalogue, basis: string): Catalogue | null {
    const known = this.#published
    return known?.catalogue.turn === turn - 1 && known.basis === basis ? known.catalogue : null
  }
}
