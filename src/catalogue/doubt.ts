import type {EpochMs} from '../model/brand.ts'
import {type DayKey, dayOf} from '../time/calendar.ts'
import type {Entry} from './entry.ts'
import type {ArticleSummary} from './summary.ts'

const DAY = 86_400_000

/** A header up to this moment is plausible, because this version of the program was made after it. */
const KNOWN_PAST = Date.UTC(2026, 11, 1)
/** A later header is plausible if no longer time than this lies between it and the one before. */
const LONGEST_PAUSE = 366 * DAY
/** So many headers are plausible after any pause. */
const MANY = 10
/** Articles may be dated this much later than the newest plausible header. */
const AHEAD = 2 * DAY
/** The first day of a plausible date: newspapers are younger. */
const EARLIEST: DayKey = '1600-01-01'

/**
 * The newest plausible time of the headers, or of all times if fewer than half of the articles have a header's; null
 * without any. It depends on the articles alone and not on the clock. Source: docs/format.md §4, "Doubtful dates".
 */
export function newestPlausible(articles: readonly ArticleSummary[]): number | null {
  let headers = 0
  for (const {archivedAt} of articles) if (archivedAt !== null) headers++
  const onlyHeaders = 2 * headers >= articles.length
  let newest: number | null = null
  const later: number[] = []
  for (const {archivedAt, published} of articles) {
    const at = archivedAt ?? (onlyHeaders ? null : (published?.at ?? null))
    if (at === null) continue
    if (at > KNOWN_PAST) later.push(at)
    else if (newest === null || at > newest) newest = at
  }
  later.sort((one, other) => one - other)
  for (const [place, at] of later.entries()) {
    const isMany = later.length - place >= MANY
    if (newest !== null && at - newest > LONGEST_PAUSE && !isMany) break
    newest = at
  }
  return newest
}

/**
 * The days of an archive that are doubtful: before 1600, or more than two days after the newest plausible time `newest`
 * (in the IANA zone `zone`). If that is true of all days, none is doubtful.
 */
export function doubtfulDays(days: Iterable<DayKey>, newest: number | null, zone: string): ReadonlySet<DayKey> {
  const horizon = newest === null ? null : dayOf({at: (newest + AHEAD) as EpochMs, precision: 'second', zone}, zone)
  const [all, doubtful] = [[...days], new Set<DayKey>()]
  for (const day of all) if (day < EARLIEST || (horizon !== null && day > horizon)) doubtful.add(day)
  return doubtful.size === all.length ? new Set() : doubtful
}

/** Whether an entry has a date, and one without doubt. Only such entries lead a page or end a span of years. */
export const isSound = ({day}: Entry, {doubtful}: {readonly doubtful: ReadonlySet<DayKey>}): boolean =>
  day !== null && !doubtful.has(day)
