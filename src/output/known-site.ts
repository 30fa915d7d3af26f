import {join} from 'node:path'
import {isSameFile} from '../base/file-stat.ts'
import {MANY} from '../base/in-order.ts'

import {type SiteRow, statIn} from '../store/rows.ts'

/** Files of a site, each a line with its address and one with what the disk said of it. One text, so that it is handed over fast. */
export interface SiteList {
  readonly out: string
  readonly lines: string
}

/** The addresses of a list whose files are not as they were written. */
export function changedFilesIn({out, lines}: SiteList): readonly string[] {
  const parts = lines.split('\n')
  const strange: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const address = parts[at] ?? ''
    if (!isSameFile(join(out, address), parts[at + 1] ?? '')) strange.push(address)
  }
  return strange
}

/** The site as the build before left it. */
export class KnownSite {
  readonly rows: ReadonlyMap<string, SiteRow>
  readonly #out: string
  /** It was written a moment ago, and nobody is to have touched it. */
  readonly isTrusted: boolean
  readonly #checked = new Map<string, boolean>()
  /** What is not as it was written, where all was looked at. */
  #strange: ReadonlySet<string> | null = null

  constructor(rows: ReadonlyMap<string, SiteRow>, out: string, isTrusted = false) {
    this.rows = rows
    this.#out = out
    this.isTrusted = isTrusted
  }

  /** Whether a file is on the disk as that build wrote it. Looks once. */
  isAsWritten(address: string): boolean {
    if (this.isTrusted) return this.rows.has(address)
    const row = this.rows.get(address)
    if (row === undefined) return false
    if (this.#strange !== null) return !this.#strange.has(address)
    const known = this.#checked.get(address)
    if (known !== undefined) return known
    const is = isSameFile(join(this.#out, address), statIn(row))
    this.#checked.set(address, is)
    return is
  }

  /** Has all files, where there are many, looked at by `strangeIn`, elsewhere and meanwhile, and goes by that from then on. */
  async checkFiles(changedFilesIn: (list: SiteList) => Promise<readonly string[]>): Promise<void> {
    if (this.isTrusted || this.rows.size < MANY) return
    const lines: string[] = []
    for (const [address, row] of this.rows) lines.push(address, statIn(row))
    this.#strange = new Set(await changedFilesIn({out: this.#out, lines: lines.join('\n')}))
  }

  /** Whether all of it is. */
  get isWhole(): boolean {
    for (const address of this.rows.keys()) if (!this.isAsWritten(address)) return false
    return this.rows.size > 0
  }
}
