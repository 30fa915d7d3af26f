import {type DayKey, daysIn, two, weekdayOf, type YearKey} from '../time/calendar.ts'

/** A cell of the calendar, and the room between two. */
const CELL = 10
const STEP = 11
export const CALENDAR_WIDTH = STEP * 54
export const CALENDAR_HEIGHT = STEP * 7

/** 0 where a day holds nothing, else in quarters of the fullest day. */
export type DayLevel = 0 | 1 | 2 | 3 | 4

/** A year of days: weeks as columns, from Monday down. One path for each level that it has. */
export interface DayChart {
  readonly year: YearKey
  readonly levels: readonly {readonly level: DayLevel; readonly path: string}[]
}

/** In quarters of the fullest. */
export function levelOf(count: number, fullest: number): DayLevel {
  if (count === 0) return 0
  const quarter = Math.ceil((count / fullest) * 4)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}

/** The days of a year from `first` to `last`, as far as they lie in it; days that `counts` does not have hold nothing. */
export function daysOf(
  year: YearKey,
  counts: ReadonlyMap<DayKey, number>,
  fullest: number,
  first: DayKey,
  last: DayKey,
): DayChart {
  const paths = new Map<DayLevel, string>()
  // Monday of the first week is in the first column, whatever year it belongs to.
  let at = weekdayOf(Number(year), 1, 1)
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= daysIn(Number(year), month); day++, at++) {
      const key = `${year}-${two(month)}-${two(day)}`
      if (key < first || key > last) continue
      const level = levelOf(counts.get(key) ?? 0, fullest)
      const cell = `M${Math.floor(at / 7) * STEP} ${(at % 7) * STEP}h${CELL}v${CELL}h-${CELL}z`
      paths.set(level, (paths.get(level) ?? '') + cell)
    }
  }
  const levels = [...paths].sort(([one], [other]) => one - other).map(([level, path]) => ({level, path}))
  return {year, levels}
}
