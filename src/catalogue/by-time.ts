import {byText} from '../base/compare.ts'
import type {Entry} from './entry.ts'

/**
 * Compares entries for `sort`: oldest first, by id if the times are equal (as in whole batches), undated entries last.
 */
export function byTime(a: Entry, b: Entry): number {
  const [one, other] = [timeOf(a), timeOf(b)]
  if (one !== other) return one - other
  return byText(a.article.id, b.article.id)
}

/** A time without a day, in a year that has no address, counts as none. */
const timeOf = ({day, article: {published}}: Entry): number =>
  day === null || published === null ? Number.POSITIVE_INFINITY : published.at

/** The index of an entry in a list sorted by `byTime`, or the index at which it would be inserted. */
export function placeIn(list: readonly Entry[], entry: Entry): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = list[middle]
    if (other && byTime(other, entry) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Entries to remove from a list and entries to add, each sorted by `byTime`. */
export interface Change {
  readonly gone: readonly Entry[]
  readonly come: readonly Entry[]
}

/**
 * Returns the list after the change; the list itself if nothing changes. It must be sorted by `byTime`, and stays so.
 */
export function changedList(list: readonly Entry[], {gone, come}: Change): readonly Entry[] {
  const isGone = new Set(gone)
  const rest = gone.length === 0 ? list : list.filter((entry) => !isGone.has(entry))
  if (rest.length === 0 || come.length === 0) return rest.length === 0 ? come : rest
  const stretches: (readonly Entry[])[] = []
  let from = 0
  for (const entry of come) {
    const to = placeIn(rest, entry)
    if (to > from) stretches.push(rest.slice(from, to))
    stretches.push([entry])
    from = to
  }
  return [...stretches, rest.slice(from)].flat()
}
