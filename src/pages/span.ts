import type {YearKey} from '../catalogue/calendar.ts'
import {yearOf} from '../catalogue/calendar.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {Entry} from '../catalogue/versions.ts'
import type {Words} from '../words/index.ts'

/** The first and the last year of what has a date. */
export type Span = readonly [YearKey, YearKey] | null

/** Of entries oldest first. */
export function spanOf(entries: readonly Entry[], {dayOf}: Catalogue): Span {
  const hasDay = (entry: Entry): boolean => dayOf(entry) !== null
  const [first, last] = [entries.find(hasDay), entries.findLast(hasDay)]
  const [start, end] = [first && dayOf(first), last && dayOf(last)]
  return start && end ? [yearOf(start), yearOf(end)] : null
}

/** `2019–2024`; empty where nothing has a date. */
export const spanText = (span: Span, words: Words): string => (span === null ? '' : words.span(...span))
