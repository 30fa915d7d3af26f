import {isSound} from '../catalogue/doubt.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import {type DayKey, type YearKey, yearOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'

/** The first and the last year of some dated articles; null without any. */
export type Span = readonly [YearKey, YearKey] | null

/** The span of entries sorted oldest first, without those of doubtful days. */
export function spanOf(entries: readonly Entry[], catalogue: Pick<Catalogue, 'doubtful'>): Span {
  const counts = (entry: Entry): boolean => isSound(entry, catalogue)
  return spanBetween(entries.find(counts)?.day, entries.findLast(counts)?.day)
}

/** The span between two days; null if either is missing. */
export const spanBetween = (first: DayKey | null | undefined, last: DayKey | null | undefined): Span =>
  first && last ? [yearOf(first), yearOf(last)] : null

/** Prints a span as `2019–2024`; empty if there is none. */
export const spanText = (span: Span, words: Words): string => (span === null ? '' : words.span(...span))
