import {type MonthKey, numbersOf, two} from '../time/calendar.ts'

/** Counts by month; months without any may be left out. */
export type MonthCounts = readonly (readonly [MonthKey, number])[]

/** More empty months in a row than this are cut out of an axis, up to a few at each end. */
const LONGEST_GAP = 36
const KEPT_OF_GAP = 3

/**
 * The axis of a chart: the given months, sorted, with the empty months between them. Of a long gap only its ends stay,
 * so that no chart spans years without articles.
 */
export function axisOf(months: readonly MonthKey[]): readonly MonthKey[] {
  const axis: MonthKey[] = []
  for (const [at, month] of months.entries()) {
    const before = months[at - 1]
    const empty = before === undefined ? 0 : numberOf(month) - numberOf(before) - 1
    for (let n = empty; n > 0; n--) {
      const isKept = empty <= LONGEST_GAP || n <= KEPT_OF_GAP || n > empty - KEPT_OF_GAP
      if (isKept) axis.push(monthAt(numberOf(month) - n))
      else n = KEPT_OF_GAP + 1
    }
    axis.push(month)
  }
  return axis
}

/** The number of months since the year 0. */
function numberOf(key: MonthKey): number {
  const {year, month} = numbersOf(key)
  return year * 12 + month - 1
}

const monthAt = (number: number): MonthKey =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${two((number % 12) + 1)}`

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
