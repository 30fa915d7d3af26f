import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {type Problem, quote} from '../model/problem.ts'
import type {Seed} from '../seed/seed.ts'
import {fromWall} from '../time/zone.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A stated time is plausible if header − body is at least this (docs/format.md §4, "Sanity"). */
const EARLY = -10 * MINUTE
/** A day that stands in the text counts only if the header is at most this much later. */
const LATE = 30 * DAY
/** A stated time before newspapers is a mistake, and so is the first moment of 1970, where programs begin to count. */
const FIRST = Date.UTC(1600, 0)
const isNoTime = ({at, precision}: Moment): boolean => (precision === 'day' ? Math.abs(at) <= 14 * HOUR : at === 0)
/** A stated date without a clock counts if the header is later by more than this (docs/format.md §4, "BBC"). */
const DATE_KEPT = 2 * DAY

/** The times of an article; null if unknown. */
export interface Times {
  /** When the feed was polled. */
  readonly archivedAt: EpochMs | null
  readonly published: Moment | null
  /** A warning about an implausible time in the body. */
  readonly odd: Problem | null
}

/**
 * The two times of an article. `stated` is the time in its body, and `isInText` says whether it stands in the text,
 * where it may be the day of something else; `zone` is the IANA zone of its outlet. `archivedAt` is the earlier of the
 * header's and the front block's times, since some producers wrote local clocks as UTC (docs/format.md §4, "Zaobao").
 * `published` is the stated time if plausible, else `archivedAt`; without `archivedAt`, the stated time or a date in the
 * address. The file's modification time is never used (docs/decisions/determinism.md).
 */
export function timesOf(seed: Seed, stated: Moment | null, zone: string, isInText = false): Times {
  const known = [seed.feedTime, seed.frontTime?.at ?? null].filter((at) => at !== null)
  // A time before newspapers, or the beginning of 1970, is no time of a feed if there is another.
  const sound = known.filter((at) => at >= FIRST && at !== 0)
  const times = sound.length > 0 ? sound : known
  const archivedAt = times.length > 0 ? (Math.min(...times) as EpochMs) : null
  if (archivedAt === null) {
    return {archivedAt, published: stated ?? seed.frontTime ?? dateInAddress(seed.url.href, zone), odd: null}
  }
  const precision = seed.feedTime === null && seed.frontTime ? seed.frontTime.precision : 'second'
  const fallback: Moment = {at: archivedAt, precision, zone: 'UTC'}
  if (!stated) return {archivedAt, published: fallback, odd: null}
  const later = archivedAt - stated.at
  const isTime = stated.at >= FIRST && !isNoTime(stated)
  if (stated.precision === 'day' && isTime) {
    const dateCounts = later > DATE_KEPT && (later <= LATE || !isInText)
    return {archivedAt, published: dateCounts ? stated : fallback, odd: null}
  }
  if (later >= EARLY && isTime) return {archivedAt, published: stated, odd: null}
  return {archivedAt, published: fallback, odd: implausible(seed, stated)}
}

/**
 * Adds twelve hours to a stated time that lies 11.5 to 13 hours before the header (docs/format.md §4, NYT since 2022).
 */
export function withHalfDay(stated: Moment | null, {feedTime}: Seed): Moment | null {
  if (stated === null || feedTime === null) return stated
  const later = feedTime - stated.at
  return later >= 11.5 * HOUR && later <= 13 * HOUR ? {...stated, at: (stated.at + 12 * HOUR) as EpochMs} : stated
}

/**
 * The date in an address, or null: a full date in the path (`/2021/03/07/`, `20210307`), as a day in `zone`, or the
 * Unix time in the first 8 of the 24 hexadecimal digits of an object id.
 */
export function dateInAddress(href: string, zone: string): Moment | null {
  const date = /(?:^|\D)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(href)
  if (date) {
    const coded = Date.UTC(Number(date[1]), Number(date[3]) - 1, Number(date[4]))
    return {at: fromWall(coded, zone), precision: 'day', zone}
  }
  const objectId = /\/([0-9a-f]{8})[0-9a-f]{16}(?:[/?#]|$)/.exec(href)?.[1]
  if (!objectId) return null
  const at = Number.parseInt(objectId, 16) * 1000
  return at > Date.UTC(2009, 0) && at < Date.UTC(2038, 0) ? {at: at as EpochMs, precision: 'second', zone} : null
}

function implausible(seed: Seed, stated: Moment): Problem {
  return {
    file: seed.record.file,
    line: 0,
    rule: 'stated-time',
    found: `a body that states ${quote(new Date(stated.at).toISOString())}`,
    expected: 'a time from 1600 on that is at most 10 minutes after the header’s',
    todo: 'The header’s time is shown; if the outlet’s zone is wrong, correct it in its table.',
  }
}
