import {type MonthKey, numbersOf, two} from '../time/calendar.ts'

/** Counts by month; months without any may be left out. */
export type MonthCounts = readonly (readonly [MonthKey, number])[]

/** All months from `first` to `last`, both included. */
export function monthsBetween(first: MonthKey, last: MonthKey): readonly MonthKey[] {
  const months: MonthKey[] = []
  let {year, month} = numbersOf(first)
  for (let key = first; key <= last; key = `${String(year).padStart(4, '0')}-${two(month)}`) {
    months.push(key)
    year += month === 12 ? 1 : 0
    month = (month % 12) + 1
  }
  return months
}

/** A year's label on the axis of months; `at` is its position from 0 to 100 per cent. */
export interface YearMark {
  readonly at: number
  readonly year: number
}

/** The most labels: as many as fit on a narrow screen. */
const MARKS = 6

/** The labels of an axis of equally wide months: each January, thinned out; the first month if there is no January. */
export function yearMarks(months: readonly MonthKey[]): readonly YearMark[] {
  const begins = months.flatMap((month, at) => (month.endsWith('-01') ? [{at, year: numbersOf(month).year}] : []))
  const [first] = months
  if (begins.length === 0) return first === undefined ? [] : [{at: 0, year: numbersOf(first).year}]
  const step = Math.ceil(begins.length / MARKS)
  return begins.filter((_, at) => at % step === 0).map(({at, year}) => ({at: tenth((at / months.length) * 100), year}))
}

/** Rounds to one decimal: finer than a pixel. */
export const tenth = (n: number): number => Math.round(n * 10) / 10
