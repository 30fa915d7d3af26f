import type {Entry} from '../catalogue/entry.ts'
import {type MonthKey, monthOf} from '../time/calendar.ts'

/** How often each value comes, most often first; equal ones in the order in which they came. */
export function tally<T>(values: Iterable<T>): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** How many of entries that are in the order of time each month holds. What has no date is in none. */
export function monthCounts(entries: readonly Entry[]): readonly (readonly [MonthKey, number])[] {
  const counts = new Map<MonthKey, number>()
  for (const {day} of entries) {
    if (day === null) continue
    const month = monthOf(day)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts]
}
