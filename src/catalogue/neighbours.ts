import {placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'

/** The entries before and after an entry in time, among all entries and in its outlet. */
export interface Neighbours {
  readonly earlier: Entry | undefined
  readonly later: Entry | undefined
  readonly earlierInOutlet: Entry | undefined
  readonly laterInOutlet: Entry | undefined
}

/**
 * An entry and its two neighbours in a list sorted by `byTime`; if it is not in the list, the entries between which it
 * would stand and the one after.
 */
export function besideIn(list: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = placeIn(list, entry)
  return list.slice(Math.max(0, at - 1), at + 2)
}

/** Returns a function from an index in `entries`, sorted by `byTime`, to the neighbours of that entry. */
export function neighboursAmong(entries: readonly Entry[]): (at: number) => Neighbours {
  let known: OutletNeighbours | null = null
  return (at) => {
    known ??= outletNeighboursAmong(entries)
    return {
      earlier: entries[at - 1],
      later: entries[at + 1],
      earlierInOutlet: entries[known.before[at] ?? -1],
      laterInOutlet: entries[known.after[at] ?? -1],
    }
  }
}

/** For each entry, the indices of the previous and the next one of its outlet, or -1. */
interface OutletNeighbours {
  readonly before: Int32Array
  readonly after: Int32Array
}

function outletNeighboursAmong(entries: readonly Entry[]): OutletNeighbours {
  const before = new Int32Array(entries.length).fill(-1)
  const after = new Int32Array(entries.length).fill(-1)
  const last = new Map<string, number>()
  for (const [at, {article}] of entries.entries()) {
    const previousAt = last.get(article.outlet)
    last.set(article.outlet, at)
    if (previousAt === undefined) continue
    before[at] = previousAt
    after[previousAt] = at
  }
  return {before, after}
}
