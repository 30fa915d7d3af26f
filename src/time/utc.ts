/** The first and the last year of a date that the archive can list: addresses have years of four digits. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

/** Milliseconds of the 400 years after which the Gregorian calendar repeats. */
const CYCLE = 146_097 * 86_400_000

/**
 * Milliseconds since 1970 of a date in UTC; `month` is 1–12, and parts beyond their range carry over. `Date.UTC` reads
 * the years 0 to 99 as 1900 to 1999.
 */
export function utcOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  return Date.UTC(year + 400, month - 1, day, hour, minute, second, ms) - CYCLE
}
