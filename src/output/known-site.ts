import {statSync} from 'node:fs'
import {join} from 'node:path'
import type {SiteRow} from '../state/rows.ts'
import {statMark} from './stat-mark.ts'

/** The site as the build before left it. */
export class KnownSite {
  readonly rows: ReadonlyMap<string, SiteRow>
  readonly #out: string
  /** It was written a moment ago, and nobody is to have touched it. */
  readonly isTrusted: boolean
  readonly #checked = new Map<string, boolean>()

  constructor(rows: ReadonlyMap<string, SiteRow>, out: string, isTrusted = false) {
    this.rows = rows
    this.#out = out
    this.isTrusted = isTrusted
  }

  /** Whether a file is on the disk as that build wrote it. Looks once. */
  isAsWritten(address: string): boolean {
    if (this.isTrusted) return this.rows.has(address)
    const known = this.#checked.get(address)
    if (known !== undefined) return known
    const row = this.rows.get(address)
    const stat = row === undefined ? undefined : statSync(join(this.#out, address), {throwIfNoEntry: false})
    const is = row !== undefined && stat?.isFile() === true && statMark(stat) === row.stat
    this.#checked.set(address, is)
    return is
  }

  /** Whether all of it is. */
  get isWhole(): boolean {
    for (const address of this.rows.keys()) if (!this.isAsWritten(address)) return false
    return this.rows.size > 0
  }
}
