import type {Entry} from '../catalogue/entry.ts'
import {type MonthKey, monthOf} from '../time/calendar.ts'

/** Counts equal values: most frequent first, ties in the order of their first occurrence. */
export function tally<T>(values: Iterable<T>): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** Counts entries (oldest first) by month; undated ones are left out. */
export function monthCounts(entries: readonly Entry[]): readonly (readonly [MonthKey, number])[] {
  const counts = new Map<MonthKey, number>()
  for (const {day} of entries) {
    if (day === null) continue
    const month = monthOf(day)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts]
}
