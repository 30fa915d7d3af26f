import type {SiteRow} from '../store/rows.ts'
import {MANIFEST} from './manifest.ts'

/** The rows of all files of a site that is being made: most of them are those of the site before. */
export class SiteRows {
  /** Those that differ. */
  readonly changed = new Map<string, SiteRow>()
  readonly #before: ReadonlyMap<string, SiteRow>
  readonly #kept: string[] = []
  #isKept: ReadonlySet<string> | null = null

  constructor(before: ReadonlyMap<string, SiteRow>) {
    this.#before = before
  }

  /** A file of the site before stays as it was. To be told once of each. */
  keep(path: string): void {
    this.#kept.push(path)
  }

  set(path: string, row: SiteRow): void {
    this.changed.set(path, row)
  }

  get(path: string): SiteRow | undefined {
    return this.changed.get(path) ?? this.#before.get(path)
  }

  has(path: string): boolean {
    this.#isKept ??= new Set(this.#kept)
    return this.changed.has(path) || this.#isKept.has(path)
  }

  /** Of all but the manifest. Those of the site before stand first and as they stood there: that is in order already. */
  get paths(): readonly string[] {
    const areAll = this.#stay === this.#before.size - Number(this.#before.has(MANIFEST))
    const paths: string[] = []
    for (const path of this.#before.keys()) if (path !== MANIFEST && (areAll || this.has(path))) paths.push(path)
    for (const path of this.changed.keys()) if (!this.#before.has(path)) paths.push(path)
    return paths
  }

  get size(): number {
    return this.#kept.length + this.changed.size
  }

  /** Files of the site before which are none of this one. */
  get gone(): readonly string[] {
    if (this.#stay === this.#before.size) return []
    return [...this.#before.keys()].filter((path) => !this.has(path))
  }

  /** How many files of the site before are files of this one. */
  get #stay(): number {
    let stay = this.#kept.length
    for (const path of this.changed.keys()) if (this.#before.has(path)) stay += 1
    return stay
  }
}
