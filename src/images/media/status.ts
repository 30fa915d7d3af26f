import {byKey, byText} from '../../base/compare.ts'
import type {MissingReason} from '../../model/picture.ts'
import {grouped} from '../../words/number.ts'
import type {LedgerRecord, Wanted} from './record.ts'

/** The numbers of pictures of one host, by their state in the ledger. */
export interface HostStatus {
  /** Host of the pictures' first addresses; empty for the total, and for pictures whose bytes are in seeds. */
  readonly host: string
  readonly wanted: number
  readonly stored: number
  readonly dropped: number
  readonly notTried: number
  /** Numbers by reason, largest first; without zeros. */
  readonly failed: Readonly<Partial<Record<MissingReason, number>>>
  /** Size of the originals in bytes; each original counts once. */
  readonly bytes: number
}

/** The numbers of pictures by host and in total. */
export interface MediaStatus {
  /** Hosts with the most pictures first. */
  readonly hosts: readonly HostStatus[]
  /** All hosts together. `bytes` may be less than the sum, since hosts can share an original. */
  readonly total: HostStatus
}

/** The part of `Media` used here. */
interface Finder {
  find(wanted: Wanted): LedgerRecord | null
}

/** Counts the given pictures by host and by state in the ledger. Does not check the files on the disk. */
export function statusOf(wanted: Iterable<Wanted>, media: Finder): MediaStatus {
  const counts = new Map<string, Count>()
  const total = new Count()
  for (const picture of wanted) {
    const host = picture.addresses[0] === undefined ? '' : new URL(picture.addresses[0]).host
    const record = media.find(picture)
    const count = counts.get(host) ?? new Count()
    counts.set(host, count)
    count.add(record)
    total.add(record)
  }
  const hosts = [...counts].map(([host, count]) => count.asStatus(host))
  return {hosts: hosts.sort((a, b) => b.wanted - a.wanted || byText(a.host, b.host)), total: total.asStatus('')}
}

class Count {
  readonly #originals = new Map<string, number>()
  readonly #failed = new Map<MissingReason, number>()
  #wanted = 0
  #stored = 0
  #dropped = 0
  #notTried = 0

  add(record: LedgerRecord | null): void {
    this.#wanted++
    if (record === null) this.#notTried++
    else if (record.status === 'dropped') this.#dropped++
    else if (record.status === 'failed') this.#failed.set(record.reason, (this.#failed.get(record.reason) ?? 0) + 1)
    else {
      this.#stored++
      this.#originals.set(record.sha256, record.bytes)
    }
  }

  asStatus(host: string): HostStatus {
    return {
      host,
      wanted: this.#wanted,
      stored: this.#stored,
      dropped: this.#dropped,
      notTried: this.#notTried,
      failed: Object.fromEntries([...this.#failed].sort((a, b) => b[1] - a[1] || byKey(a, b))),
      bytes: [...this.#originals.values()].reduce((sum, bytes) => sum + bytes, 0),
    }
  }
}

const HEADINGS = ['Host', 'Wanted', 'Stored', 'MB', 'Trackers', 'Not tried', 'Failed']

/** Formats the status as a plain table for a terminal: a heading, a line per host and a total. */
export function statusTable({hosts, total}: MediaStatus): string {
  const rows = [HEADINGS, ...hosts.map((host) => cellsOf(host, host.host || 'in seeds')), cellsOf(total, 'All')]
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  // The first and last columns (host, failures) are aligned left, numbers right.
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === 0 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function cellsOf({wanted, stored, bytes, dropped, notTried, failed}: HostStatus, name: string): readonly string[] {
  const reasons = Object.entries(failed).map(([reason, count]) => `${reason} ${grouped(count)}`)
  const all = Object.values(failed).reduce((sum, count) => sum + count, 0)
  return [
    name,
    grouped(wanted),
    grouped(stored),
    `${grouped(Math.floor(bytes / 1e6))}.${Math.floor((bytes % 1e6) / 1e5)}`,
    grouped(dropped),
    grouped(notTried),
    all === 0 ? '0' : `${grouped(all)}: ${reasons.join(', ')}`,
  ]
}
