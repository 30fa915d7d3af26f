import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {numbersOf, two, weekdayOf} from '../time/calendar.ts'
import {offsetAt, offsetName, wallTime} from '../time/zone.ts'
import type {Words} from '../words/index.ts'

/** A moment in the forms that pages print. */
export interface ShownTime {
  /** For `<time datetime>` (HTML standard 4.5.14): UTC to the second, or a date alone. */
  readonly datetime: string
  /** The date that is shown: `2023-04-19`. */
  readonly day: string
  /** `09:52`; empty if only the day is known. */
  readonly clock: string
  /** `2023年4月19日`. */
  readonly date: string
  /** `2023年4月19日 09:52 (UTC+8)`; a date alone if only the day is known. */
  readonly full: string
}

/** Prints a moment in ISO 8601, in UTC to the second; a year after 9999 as HTML writes it, without plus and zeros. */
export function isoSeconds(at: EpochMs): string {
  const day = Math.floor(at / DAY)
  const second = Math.floor((at - day * DAY) / 1000)
  return `${isoDay(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`
}

const DAY = 86_400_000
const days = new Map<number, string>()
/** The number of dates that are kept: lists show the same days again and again, and `Date` is slow. */
const KEPT_DAYS = 20_000

/** The date of a day, counted from 1970, in ISO 8601. */
function isoDay(day: number): string {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= KEPT_DAYS) days.clear()
  const date = new Date(day * DAY).toISOString().split('T', 1).join().replace(/^\+0*/, '')
  days.set(day, date)
  return date
}

/** Prints a moment in ISO 8601 to the second, as clocks in the zone show it, with their offset to the minute. */
export function isoIn(at: EpochMs, zone: string): string {
  const offset = offsetAt(at, zone)
  if (offset === 0) return isoSeconds(at)
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const by = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return isoSeconds((at + offset) as EpochMs).replace('Z', by)
}

/** Formats a moment in the zone `zone`; a day without a time keeps its itsZone zone. */
export function shownTime(moment: Moment, zone: string, words: Words): ShownTime {
  const itsZone = moment.precision === 'day' ? moment.zone : zone
  const {year, month, day, hour, minute} = wallTime(moment.at, itsZone)
  const date = words.date(year, month, day)
  const key = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (moment.precision === 'day') return {datetime: key, day: key, clock: '', date, full: date}
  const clock = `${two(hour)}:${two(minute)}`
  return {
    datetime: isoSeconds(moment.at),
    day: key,
    clock,
    date,
    full: `${date} ${clock} (${offsetName(moment.at, zone)})`,
  }
}

/** The title of a day: `2023年4月19日 星期三`. */
export function dayTitle(key: string, words: Words): string {
  const {year, month, day} = numbersOf(key)
  return `${words.date(year, month, day)} ${words.weekday(weekdayOf(year, month, day))}`
}

/** A moment in the form that web archives use in addresses: `20230419015240`. */
const archiveStamp = (at: EpochMs): string => isoSeconds(at).replace(/\D/g, '')

/**
 * The address of the Internet Archive's copy of a page nearest to a moment. It is computed; the build does not check
 * that a copy exists.
 */
export function archiveLink(url: string, at: EpochMs | null): string {
  return `https://web.archive.org/web/${at === null ? '' : `${archiveStamp(at)}/`}${url}`
}
