import type {Entry} from '../catalogue/entry.ts'
import {type DayKey, type YearKey, yearOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'

/** The first and the last year of some dated articles; null without any. */
export type Span = readonly [YearKey, YearKey] | null

/** The span of entries sorted oldest first. */
export function spanOf(entries: readonly Entry[]): Span {
  const hasDay = ({day}: Entry): boolean => day !== null
  return spanBetween(entries.find(hasDay)?.day, entries.findLast(hasDay)?.day)
}

/** The span between two days; null if either is missing. */
export const spanBetween = (first: DayKey | null | undefined, last: DayKey | null | undefined): Span =>
  first && last ? [yearOf(first), yearOf(last)] : null

/** Prints a span as `2019–2024`; empty if there is none. */
export const spanText = (span: Span, words: Words): string => (span === null ? '' : words.span(...span))
