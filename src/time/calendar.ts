import type {Moment} from '../model/article.ts'
import {FIRST_YEAR, LAST_YEAR, utcOf} from './utc.ts'
import {wallTime} from './zone.ts'

/** A calendar day in the archive's zone, as `2023-04-19`. */
export type DayKey = string
/** `2023-04`. */
export type MonthKey = string
/** `2023`. */
export type YearKey = string

/**
 * The day under which the archive lists a moment, in the IANA zone `zone`. A moment known to the day only keeps its
 * date in the zone where it was written. Null for a year that has no address: before 1, or after 9999.
 */
export function dayOf(moment: Moment, zone: string): DayKey | null {
  const {year, month, day} = wallTime(moment.at, moment.precision === 'day' ? moment.zone : zone)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** A date without its year, as `04-19`. */
export type MonthDay = string

/** The month and day of a day: `04-19`. */
export const monthDayOf = (day: DayKey): MonthDay => day.slice(5)

/** The month of a day. */
export const monthOf = (day: DayKey): MonthKey => day.slice(0, 7)
/** The year of a day or month. */
export const yearOf = (key: DayKey | MonthKey): YearKey => key.slice(0, 4)

/** Prints a number with at least two digits. */
export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** Splits a key into numbers: year, month 1–12, day. A part missing in the key is 1. */
export function numbersOf(key: string): {readonly year: number; readonly month: number; readonly day: number} {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number)
  return {year, month, day}
}

/** Number of days of a month (1–12) in the Gregorian calendar. */
export const daysIn = (year: number, month: number): number => new Date(utcOf(year, month + 1, 0)).getUTCDate()

/** Day of the week, 0 = Monday … 6 = Sunday: weeks begin on Monday (ISO 8601). */
export const weekdayOf = (year: number, month: number, day: number): number =>
  (new Date(utcOf(year, month, day)).getUTCDay() + 6) % 7

const LEAP_YEAR = 2000

/** All dates of a leap year, in order. */
export const MONTH_DAYS: readonly MonthDay[] = Array.from({length: 12}, (_, at) => at + 1).flatMap((month) =>
  Array.from({length: daysIn(LEAP_YEAR, month)}, (_, at) => `${two(month)}-${two(at + 1)}`),
)
