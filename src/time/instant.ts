import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {FIRST_YEAR, utcOf} from './utc.ts'
import {fromWall} from './zone.ts'

/** The first three letters of the English names of months, in lower case. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Offsets in minutes of the zone names that news feeds use beside numeric offsets. Source: RFC 822, section 5.1. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  ut: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i
const RFC822 =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d\d:?\d\d)$/i
const DAY_FIRST = /^(\d\d)\/(\d\d)\/(\d{4})\s*-\s*(\d\d):(\d\d)$/
const CHINESE_DAY = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/

/**
 * Parses a published time in one of the forms of docs/format.md §2 and §4: ISO 8601 (with or without offset, or a date
 * alone), RFC 822, `DD/MM/YYYY - HH:MM`, `Y年M月D日`. Returns null for any other text. `zone` (IANA) applies to times
 * without an offset. `Date.parse` is not used, because it would apply the machine's zone.
 */
export function parseMoment(text: string, zone: string): Moment | null {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) {
    const [, y, mo, d, h, mi, s, fraction, offset] = iso
    if (h === undefined) return day(y, mo, d, zone)
    const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
    return second(wall(y, mo, d, h, mi, s, ms), offset, zone)
  }
  const rfc = RFC822.exec(trimmed)
  if (rfc) {
    const [, d, name = '', y, h, mi, s, offset] = rfc
    const month = MONTHS.indexOf(name.toLowerCase()) + 1
    return second(wall(y, String(month), d, h, mi, s, 0), offset, zone)
  }
  const dayFirst = DAY_FIRST.exec(trimmed)
  if (dayFirst) {
    const [, d, mo, y, h, mi] = dayFirst
    return second(wall(y, mo, d, h, mi, undefined, 0), undefined, zone)
  }
  const chinese = CHINESE_DAY.exec(trimmed)
  return chinese ? day(chinese[1], chinese[2], chinese[3], zone) : null
}

type Digits = string | undefined

/** A wall time encoded as UTC milliseconds, or null if the date or time does not exist. */
function wall(y: Digits, mo: Digits, d: Digits, h: Digits, mi: Digits, s: Digits, ms: number): number | null {
  const [year, month, date] = [Number(y), Number(mo), Number(d)]
  const [hour, minute, sec] = [Number(h ?? 0), Number(mi ?? 0), Number(s ?? 0)]
  const coded = utcOf(year, month, date, hour, minute, Math.min(sec, 59), ms)
  const back = new Date(coded)
  const onCalendar = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date
  const real = year >= FIRST_YEAR && onCalendar && hour < 24 && minute < 60 && sec < 61
  return real ? coded : null
}

function second(coded: number | null, offset: Digits, zone: string): Moment | null {
  if (coded === null) return null
  if (offset === undefined) return {at: fromWall(coded, zone), precision: 'second', zone}
  const minutes = offsetMinutes(offset)
  return minutes === null ? null : {at: (coded - minutes * 60_000) as EpochMs, precision: 'second', zone}
}

function day(y: Digits, mo: Digits, d: Digits, zone: string): Moment | null {
  const coded = wall(y, mo, d, undefined, undefined, undefined, 0)
  return coded === null ? null : {at: fromWall(coded, zone), precision: 'day', zone}
}

function offsetMinutes(offset: string): number | null {
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(offset)
  if (!numeric) return NAMED_ZONES[offset.toLowerCase()] ?? null
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  return numeric[1] === '-' ? -minutes : minutes
}
