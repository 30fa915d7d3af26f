import {isSound} from '../catalogue/doubt.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import {type MonthKey, monthOf} from '../time/calendar.ts'

/** Counts equal values: most frequent first, ties in the order of their first occurrence. */
export function tally<T>(values: Iterable<T>): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** Counts entries (oldest first) by month; undated ones and those of doubtful days are left out. */
export function monthCounts(
  entries: readonly Entry[],
  catalogue: Pick<Catalogue, 'doubtful'>,
): readonly (readonly [MonthKey, number])[] {
  const counts = new Map<MonthKey, number>()
  for (const entry of entries) {
    if (entry.day === null || !isSound(entry, catalogue)) continue
    const month = monthOf(entry.day)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts]
}
