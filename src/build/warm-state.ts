import {type Catalogue, Cataloguer} from '../catalogue/index.ts'
import type {FolderSnapshot} from '../images/folder-snapshot.ts'
import type {SeedCache} from '../ingest/seed-cache.ts'
import type {Outlets} from '../outlets/index.ts'

/** What one build keeps in mind for the next in its process: one that serves a preview builds again and again. */
export class WarmState {
  /** Whether another build is to come, and there is room to keep for it what lies on the disk. */
  readonly keeps: boolean
  readonly cataloguer: Cataloguer
  seeds: SeedCache | null = null
  snapshot: FolderSnapshot | null = null
  readonly #outlets: Outlets
  readonly #zone: string
  #standing: {readonly catalogue: Catalogue; readonly basis: string} | null = null

  constructor(outlets: Outlets, zone: string, keeps: boolean) {
    this.#outlets = outlets
    this.#zone = zone
    this.keeps = keeps
    this.cataloguer = new Cataloguer((slug) => outlets.named(slug), zone)
  }

  /** One with nothing in it. */
  emptied(): WarmState {
    return new WarmState(this.#outlets, this.#zone, this.keeps)
  }

  /** Whether nothing was ordered yet. */
  get isNew(): boolean {
    return this.cataloguer.turn === 0
  }

  /** The site that stands is that of a catalogue. `basis` is a digest of what its pages hang on beside that. */
  stands(catalogue: Catalogue, basis: string): void {
    this.#standing = {catalogue, basis}
  }

  /** The catalogue of the site that stands, where `now` comes right after it and all else is the same. */
  standing({turn}: Catalogue, basis: string): Catalogue | null {
    const known = this.#standing
    return known?.catalogue.turn === turn - 1 && known.basis === basis ? known.catalogue : null
  }
}
