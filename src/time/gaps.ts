import {type DayKey, numbersOf} from './calendar.ts'
import {utcOf} from './utc.ts'

/** A run of consecutive days without an article; `from` and `to` are its first and last day. */
export interface Gap {
  readonly from: DayKey
  readonly to: DayKey
  readonly days: number
}

const DAY = 86_400_000
const dayNumber = (key: DayKey): number => {
  const {year, month, day} = numbersOf(key)
  return utcOf(year, month, day) / DAY
}
const keyOfDay = (number: number): DayKey => new Date(number * DAY).toISOString().slice(0, 10)

/** Returns at most `most` gaps of at least `atLeast` days between the given days (sorted), longest first. */
export function gapsAmong(days: readonly DayKey[], atLeast: number, most: number): readonly Gap[] {
  const gaps: Gap[] = []
  let last: number | null = null
  for (const key of days) {
    const day = dayNumber(key)
    if (last !== null && day - last > atLeast) {
      gaps.push({from: keyOfDay(last + 1), to: keyOfDay(day - 1), days: day - last - 1})
    }
    last = day
  }
  return gaps.sort((one, other) => other.days - one.days).slice(0, most)
}
