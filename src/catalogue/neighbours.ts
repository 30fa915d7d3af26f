import {placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'

/** What stands before and after an entry in time, among all articles and in its own outlet. */
export interface Neighbours {
  readonly earlier: Entry | undefined
  readonly later: Entry | undefined
  readonly earlierInOutlet: Entry | undefined
  readonly laterInOutlet: Entry | undefined
}

/** An entry of a list and those beside it; where it is not in the list, those between which it would stand. */
export function besideIn(list: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = placeIn(list, entry)
  return list.slice(Math.max(0, at - 1), at + 2)
}

/** The neighbours of the entry at each place in a list that is in the order of time. */
export function neighboursAmong(entries: readonly Entry[]): (at: number) => Neighbours {
  let known: Ways | null = null
  return (at) => {
    known ??= waysAmong(entries)
    return {
      earlier: entries[at - 1],
      later: entries[at + 1],
      earlierInOutlet: entries[known.before[at] ?? -1],
      laterInOutlet: entries[known.after[at] ?? -1],
    }
  }
}

/** For each entry the places of those before and after it in its outlet, or -1. */
interface Ways {
  readonly before: Int32Array
  readonly after: Int32Array
}

function waysAmong(entries: readonly Entry[]): Ways {
  const before = new Int32Array(entries.length).fill(-1)
  const after = new Int32Array(entries.length).fill(-1)
  const last = new Map<string, number>()
  for (const [at, {article}] of entries.entries()) {
    const own = last.get(article.outlet)
    last.set(article.outlet, at)
    if (own === undefined) continue
    before[at] = own
    after[own] = at
  }
  return {before, after}
}
