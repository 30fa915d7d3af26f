import type {SiteRow} from '../store/rows.ts'
import {MANIFEST} from './manifest.ts'

/** The rows of all files of the new site, held as differences from those of the old one. */
export class SiteRows {
  /** New and changed rows. */
  readonly changed = new Map<string, SiteRow>()
  readonly #before: ReadonlyMap<string, SiteRow>
  readonly #kept: string[] = []
  #isKept: ReadonlySet<string> | null = null

  constructor(before: ReadonlyMap<string, SiteRow>) {
    this.#before = before
  }

  /** Keeps the old row of a file. May be called once for each. */
  keep(path: string): void {
    this.#kept.push(path)
  }

  /** Sets a new row. */
  set(path: string, row: SiteRow): void {
    this.changed.set(path, row)
  }

  /** The new row of a file, else the old one. */
  get(path: string): SiteRow | undefined {
    return this.changed.get(path) ?? this.#before.get(path)
  }

  /** Whether the new site has a file. */
  has(path: string): boolean {
    this.#isKept ??= new Set(this.#kept)
    return this.changed.has(path) || this.#isKept.has(path)
  }

  /** Paths of all files but the manifest. Old files come first, in their old order, which is sorted already. */
  get paths(): readonly string[] {
    const allStay = this.#stay === this.#before.size - Number(this.#before.has(MANIFEST))
    const paths: string[] = []
    for (const path of this.#before.keys()) if (path !== MANIFEST && (allStay || this.has(path))) paths.push(path)
    for (const path of this.changed.keys()) if (!this.#before.has(path)) paths.push(path)
    return paths
  }

  /** The number of files. */
  get size(): number {
    return this.#kept.length + this.changed.size
  }

  /** Paths of the old files that the new site does not have. */
  get gone(): readonly string[] {
    if (this.#stay === this.#before.size) return []
    return [...this.#before.keys()].filter((path) => !this.has(path))
  }

  /** The number of old files that the new site has too. */
  get #stay(): number {
    let stay = this.#kept.length
    for (const path of this.changed.keys()) if (this.#before.has(path)) stay += 1
    return stay
  }
}
