import {join} from 'node:path'
import {isSameFile} from '../base/file-stat.ts'

import {type SiteRow, statIn} from '../store/rows.ts'

/** The files of a site, for a check in a thread. One text is copied to a thread faster than a list. */
export interface SiteList {
  /** The folder of the site. */
  readonly out: string
  /** Two lines for each file: its address, and its `statText` when it was written. */
  readonly lines: string
}

/** The addresses in a list whose files are missing or have another size or time. */
export function changedFilesIn({out, lines}: SiteList): readonly string[] {
  const parts = lines.split('\n')
  const changed: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const address = parts[at] ?? ''
    // `join` would normalize the path again for each of many files.
    if (!isSameFile(`${out}/${address}`, parts[at + 1] ?? '')) changed.push(address)
  }
  return changed
}

/** The site as the last build left it: its rows, compared with the files on the disk. */
export class KnownSite {
  /** By address. */
  readonly rows: ReadonlyMap<string, SiteRow>
  readonly #out: string
  /** Whether the files are assumed to be as written, without a check. */
  readonly isTrusted: boolean
  readonly #checked = new Map<string, boolean>()
  /** The files that differ from their rows; null until all files were checked at once. */
  #changed: ReadonlySet<string> | null = null

  constructor(rows: ReadonlyMap<string, SiteRow>, out: string, isTrusted = false) {
    this.rows = rows
    this.#out = out
    this.isTrusted = isTrusted
  }

  /** Whether a file on the disk is as the last build wrote it. Each file is checked once. */
  isAsWritten(address: string): boolean {
    if (this.isTrusted) return this.rows.has(address)
    const row = this.rows.get(address)
    if (row === undefined) return false
    if (this.#changed !== null) return !this.#changed.has(address)
    const known = this.#checked.get(address)
    if (known !== undefined) return known
    const is = isSameFile(join(this.#out, address), statIn(row))
    this.#checked.set(address, is)
    return is
  }

  /**
   * Checks all files at once with `changedFilesIn`, which may run in a thread. Does nothing for fewer than `many` files:
   * `isAsWritten` then checks one at a time.
   */
  async checkFiles(many: number, changedFilesIn: (list: SiteList) => Promise<readonly string[]>): Promise<void> {
    if (this.isTrusted || this.rows.size < many) return
    const lines: string[] = []
    for (const [address, row] of this.rows) lines.push(address, statIn(row))
    this.#changed = new Set(await changedFilesIn({out: this.#out, lines: lines.join('\n')}))
  }

  /** Whether there are files, and all of them are as written. */
  get isWhole(): boolean {
    for (const address of this.rows.keys()) if (!this.isAsWritten(address)) return false
    return this.rows.size > 0
  }
}
