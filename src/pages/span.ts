import type {Entry} from '../catalogue/entry.ts'
import {type DayKey, type YearKey, yearOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'

/** The first and the last year of what has a date. */
export type Span = readonly [YearKey, YearKey] | null

/** Of entries oldest first. */
export function spanOf(entries: readonly Entry[]): Span {
  const hasDay = ({day}: Entry): boolean => day !== null
  return spanBetween(entries.find(hasDay)?.day, entries.findLast(hasDay)?.day)
}

export const spanBetween = (first: DayKey | null | undefined, last: DayKey | null | undefined): Span =>
  first && last ? [yearOf(first), yearOf(last)] : null

/** `2019–2024`; empty where nothing has a date. */
export const spanText = (span: Span, words: Words): string => (span === null ? '' : words.span(...span))
