import type {EpochMs} from '../model/brand.ts'
import {utcOf} from './utc.ts'

/** A moment as date and clock time in one zone. `month` is 1–12, `weekday` 0 = Sunday. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** True if the runtime's IANA time zone database has this zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    // RangeError: "Invalid time zone specified".
    return false
  }
}

const HALF_HOUR = 30 * 60_000
const SLOTS_A_DAY = 48
const DAY = SLOTS_A_DAY * HALF_HOUR
const offsets = new Map<string, Map<number, number>>()

/**
 * Milliseconds by which a zone's clocks are ahead of UTC at a moment. Offsets change only at whole half hours and never
 * there and back within one UTC day. So if both ends of a day have one offset, the whole day has; neighbouring days
 * share the cached ends.
 */
export function offsetAt(at: EpochMs, zone: string): number {
  if (zone === 'UTC') return 0
  const day = Math.floor(at / DAY)
  const start = offsetIn(day * SLOTS_A_DAY, zone)
  return start === offsetIn((day + 1) * SLOTS_A_DAY, zone) ? start : offsetIn(Math.floor(at / HALF_HOUR), zone)
}

function offsetIn(slot: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>()
  if (known.size === 0) offsets.set(zone, known)
  const remembered = known.get(slot)
  if (remembered !== undefined) return remembered
  const start = slot * HALF_HOUR
  const parts: Record<string, number> = {}
  let isBeforeChrist = false
  for (const {type, value} of formatOf(zone).formatToParts(start)) {
    if (type === 'era') isBeforeChrist = value.startsWith('B')
    else parts[type] = Number(value)
  }
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = parts
  const offset = utcOf(isBeforeChrist ? 1 - year : year, month, day, hour, minute, second) - start
  known.set(slot, offset)
  return offset
}

/** The date and clock time in a zone at a moment. */
export function wallTime(at: EpochMs, zone: string): WallTime {
  const shifted = new Date(at + offsetAt(at, zone))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  }
}

/**
 * The moment at which clocks in the zone show a wall time, encoded as UTC milliseconds. Of two such moments it is the
 * first. A time that the clocks skip uses the offset before the gap, so that a day without a midnight still begins on
 * that day.
 */
export function fromWall(wallAsUtc: number, zone: string): EpochMs {
  const by = (near: number): EpochMs => (wallAsUtc - offsetAt(near as EpochMs, zone)) as EpochMs
  const [before, after] = [by(wallAsUtc - DAY), by(wallAsUtc + DAY)]
  const shows = (at: EpochMs): boolean => at + offsetAt(at, zone) === wallAsUtc
  return shows(before) || !shows(after) ? before : after
}

/** The zone's offset as readers know it: `UTC+8`, `UTC−3:30`, `UTC`. */
export function offsetName(at: EpochMs, zone: string): string {
  const minutes = Math.round(offsetAt(at, zone) / 60_000)
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
