import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {numbersOf, two, weekdayOf} from '../time/calendar.ts'
import {offsetName, wallTime} from '../time/zone.ts'
import type {Words} from '../words/index.ts'

/** A moment for readers and for machines. */
export interface ShownTime {
  /** For `<time datetime>` (HTML standard 4.5.14): UTC to the second, or a mere date. */
  readonly datetime: string
  /** `09:52`, or empty where only the day is known. */
  readonly clock: string
  /** `2023年4月19日`. */
  readonly date: string
  /** `2023年4月19日 09:52（UTC+8）`, the zone named; a mere date is shown as one. */
  readonly full: string
}

/** ISO 8601 in UTC, to the second. */
export const isoSeconds = (at: EpochMs): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')

export function shownTime(moment: Moment, zone: string, words: Words): ShownTime {
  const own = moment.precision === 'day' ? moment.zone : zone
  const {year, month, day, hour, minute} = wallTime(moment.at, own)
  const date = words.date(year, month, day)
  if (moment.precision === 'day') return {datetime: `${year}-${two(month)}-${two(day)}`, clock: '', date, full: date}
  const clock = `${two(hour)}:${two(minute)}`
  return {datetime: isoSeconds(moment.at), clock, date, full: `${date} ${clock} (${offsetName(moment.at, zone)})`}
}

/** `2023年4月19日 星期三` of a day's key. */
export function dayTitle(key: string, words: Words): string {
  const {year, month, day} = numbersOf(key)
  return `${words.date(year, month, day)} ${words.weekday(weekdayOf(year, month, day))}`
}

/** `20230419015240`, as web archives name a moment. */
const archiveStamp = (at: EpochMs): string => isoSeconds(at).replace(/\D/g, '')

/** The copy of an address nearest to a moment in the Internet Archive; computed, never looked up. */
export function archiveLink(url: string, at: EpochMs | null): string {
  return `https://web.archive.org/web/${at === null ? '' : `${archiveStamp(at)}/`}${url}`
}
