import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {type Problem, quote} from '../model/problem.ts'
import type {Seed} from '../seed/seed.ts'
import {fromWall} from '../time/zone.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** FORMAT §4, "Sanity": a stated time may lie this little after the feed's and this long before it. */
const EARLY = -10 * MINUTE
const LATE = 30 * DAY
/** A mere date says more than the feed's time once that is this much later. FORMAT §4, BBC. */
const DATE_KEPT = 2 * DAY

/** When the feed carried an article and when it was published, as far as that is known. */
export interface Times {
  readonly archivedAt: EpochMs | null
  readonly published: Moment | null
  readonly odd: Problem | null
}

/**
 * The two times of an article. `archivedAt` is the header's or the front block's, whichever is earlier: some producers
 * wrote local clocks as UTC (FORMAT §4, Zaobao). `published` is what the body states if that is plausible, else
 * `archivedAt`, else a date in the address. A file's modification time is never asked: a copy of the seeds has others,
 * and the same seeds must give the same site.
 */
export function timesOf(seed: Seed, stated: Moment | null, zone: string): Times {
  const known = [seed.feedTime, seed.frontTime?.at ?? null].filter((at) => at !== null)
  const archivedAt = known.length > 0 ? (Math.min(...known) as EpochMs) : null
  if (archivedAt === null) {
    return {archivedAt, published: stated ?? seed.frontTime ?? dateInAddress(seed.url.href, zone), odd: null}
  }
  const precision = seed.feedTime === null && seed.frontTime ? seed.frontTime.precision : 'second'
  const fallback: Moment = {at: archivedAt, precision, zone: 'UTC'}
  if (!stated) return {archivedAt, published: fallback, odd: null}
  const later = archivedAt - stated.at
  if (stated.precision === 'day') {
    const dateCounts = later > DATE_KEPT && later <= LATE
    return {archivedAt, published: dateCounts ? stated : fallback, odd: null}
  }
  if (later >= EARLY && later <= LATE) return {archivedAt, published: stated, odd: null}
  return {archivedAt, published: fallback, odd: implausible(seed, stated)}
}

/** A time that is about twelve hours before the feed's lacks them: FORMAT §4, NYT since 2022. */
export function withHalfDay(stated: Moment | null, {feedTime}: Seed): Moment | null {
  if (stated === null || feedTime === null) return stated
  const later = feedTime - stated.at
  return later >= 11.5 * HOUR && later <= 13 * HOUR ? {...stated, at: (stated.at + 12 * HOUR) as EpochMs} : stated
}

/** A full date in a path (`/2021/03/07/`, `20210307`), or the seconds in a 24-digit object id; null where there is none. */
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
    expected: 'a time at most 30 days before and 10 minutes after the header’s',
    todo: 'The header’s time is shown; if the outlet’s zone is wrong, correct it in its table.',
  }
}
