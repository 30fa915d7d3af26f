import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {parseMoment} from '../time/instant.ts'
import {FIRST_YEAR, LAST_YEAR, utcOf} from '../time/utc.ts'

/** A unit in which programs count the time since 1970, and the first year for which its numbers are believed. */
interface Unit {
  readonly name: 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds'
  readonly inMs: number
  readonly usualFrom: number
}

const MILLISECONDS: Unit = {name: 'milliseconds', inMs: 1, usualFrom: Date.UTC(1971, 0)}

/** The finer units came with recent programs. Of two units, at most one gives a usual time for a number. */
const UNITS: readonly Unit[] = [
  {name: 'seconds', inMs: 1000, usualFrom: Date.UTC(1971, 0)},
  MILLISECONDS,
  {name: 'microseconds', inMs: 1e-3, usualFrom: Date.UTC(1990, 0)},
  {name: 'nanoseconds', inMs: 1e-6, usualFrom: Date.UTC(1990, 0)},
]
const USUAL_UNTIL = Date.UTC(2100, 0)

/** The times that a stamp may state at all: the years with an address. */
const [FIRST, LAST] = [utcOf(FIRST_YEAR, 1, 1), utcOf(LAST_YEAR, 12, 31, 23, 59, 59, 999)]

const NUMBER = /^[+−-]?\d{1,19}(?:\.\d{1,9})?$/
/** Numbers of 64 bits end here: with the greatest and the least of them, programs say that they know no time. */
const LIMIT = 2 ** 63
const CALENDAR = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:([0-2]\d)([0-5]\d)([0-5]\d))?$/

/**
 * Reads the time of a header or a front block: a number since 1970, the digits of a date, or a date in words that
 * `parseMoment` reads. Times without an offset are in UTC. Returns null for any other text, and for numbers with
 * which programs say that they know no time: 0 and the limits of 64 bits.
 *
 * The unit of a number is the one that puts it between 1971 and 2100 (microseconds and nanoseconds: between 1990 and
 * 2100). If none does, the first of milliseconds, seconds, microseconds and nanoseconds counts that puts it between the
 * years 1 and 9999: so negative numbers are milliseconds. Source: docs/format.md §2.
 */
export function readStamp(text: string): Moment | null {
  const trimmed = text.trim()
  const calendar = CALENDAR.exec(trimmed)
  if (calendar) {
    const [, year, month, day, hour, minute, second] = calendar
    const date = `${year}-${month}-${day}`
    const moment = parseMoment(hour === undefined ? date : `${date}T${hour}:${minute}:${second}Z`, 'UTC')
    if (moment !== null) return moment
  }
  if (!NUMBER.test(trimmed)) return parseMoment(trimmed, 'UTC')
  const at = timeOf(Number(trimmed.replace('−', '-')))
  return at === null ? null : {at, precision: 'second', zone: 'UTC'}
}

function timeOf(number: number): EpochMs | null {
  if (number === 0 || Math.abs(number) >= LIMIT) return null
  const usual = UNITS.find(({inMs, usualFrom}) => number * inMs >= usualFrom && number * inMs < USUAL_UNTIL)
  const possible = [MILLISECONDS, ...UNITS].find(({inMs}) => number * inMs >= FIRST && number * inMs <= LAST)
  const unit = usual ?? possible
  return unit === undefined ? null : (Math.round(number * unit.inMs) as EpochMs)
}
