import {type DayKey, daysIn, two, weekdayOf, type YearKey} from '../time/calendar.ts'

/** Width of a day's cell, and the distance from one cell to the next, in SVG units. */
const CELL = 10
const STEP = 11
/** Size of the SVG view box of a year: 54 weeks wide, 7 days high. */
export const CALENDAR_WIDTH = STEP * 54
export const CALENDAR_HEIGHT = STEP * 7

/** How full a day is: 0 for no articles, else the quarter of the fullest day's count that it reaches. */
export type DayLevel = 0 | 1 | 2 | 3 | 4

/** A year's days as an SVG grid: weeks as columns, from Monday down, and one path for each level that occurs. */
export interface DayChart {
  readonly year: YearKey
  readonly levels: readonly {readonly level: DayLevel; readonly path: string}[]
}

/** The level of a day with `count` articles if the fullest day has `fullest`. */
export function levelOf(count: number, fullest: number): DayLevel {
  if (count === 0) return 0
  const quarter = Math.ceil((count / fullest) * 4)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}

/** Makes the chart of a year's days from `first` to `last`, both included. Days missing in `counts` have none. */
export function daysOf(
  year: YearKey,
  counts: ReadonlyMap<DayKey, number>,
  fullest: number,
  first: DayKey,
  last: DayKey,
): DayChart {
  const paths = new Map<DayLevel, string>()
  // The first column starts on a Monday, even if that day belongs to the year before.
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
