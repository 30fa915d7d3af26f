import {isSound} from '../catalogue/doubt.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import {type DayKey, type MonthKey, monthOf} from '../time/calendar.ts'

/* The part of an archive that leads its pages: the days without those that no article can have. */

/** The days with articles in order, without doubtful ones. */
export const soundDays = ({days, doubtful}: Catalogue): readonly DayKey[] =>
  doubtful.size === 0 ? [...days.keys()] : [...days.keys()].filter((day) => !doubtful.has(day))

/** The months that have at least one day without doubt, in order. */
export const soundMonths = (catalogue: Catalogue): readonly MonthKey[] => [
  ...new Set(soundDays(catalogue).map(monthOf)),
]

/** At most `most` of the newest entries of a list that is oldest first, newest first, without those of doubtful days. */
export function newestOf(entries: readonly Entry[], most: number, catalogue: Pick<Catalogue, 'doubtful'>): Entry[] {
  const newest: Entry[] = []
  for (let at = entries.length - 1; at >= 0 && newest.length < most; at--) {
    const entry = entries[at]
    if (entry && isSound(entry, catalogue)) newest.push(entry)
  }
  return newest
}
