import {byText} from '../base/compare.ts'
import type {Entry} from './entry.ts'

/** Oldest first, by id where times are equal (whole batches are); the undated last. */
export function byTime(a: Entry, b: Entry): number {
  const one = a.article.published?.at ?? Number.POSITIVE_INFINITY
  const other = b.article.published?.at ?? Number.POSITIVE_INFINITY
  if (one !== other) return one - other
  return byText(a.article.id, b.article.id)
}

/** Where an entry stands in a list that is in this order, or would stand. */
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

/** Entries that are to go from a list, and those that are to be put into it; all in this order. */
export interface Change {
  readonly gone: readonly Entry[]
  readonly come: readonly Entry[]
}

/** The list after the change; the same one where there is none. */
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
