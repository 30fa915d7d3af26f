import type {Lang} from '../model/brand.ts'

/** A calendar day, `2023-04-19`. */
export type CitedDay = `${number}-${number}-${number}`

/** The data of a citation. Every text is a single line. */
export interface Cited {
  /** The article's id, the same in every build. */
  readonly id: string
  readonly title: string
  /** BCP 47. */
  readonly lang: Lang
  /** As the article prints them; which part of a name is the family name is not known. */
  readonly authors: readonly string[]
  /** The outlet's name. */
  readonly newspaper: string
  /** The day of publication, as the article's page shows it. */
  readonly published: CitedDay | null
  readonly url: string
  /** The day on which the article was archived. */
  readonly accessed: CitedDay | null
  /** The archive's name and the article's address in it; null if the site's own address is not configured. */
  readonly archive: {readonly name: string; readonly url: string} | null
}

/** Splits a day into year, month and day. */
export function partsOf(day: CitedDay): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/**
 * Percent-encodes braces, brackets, bars, quotes and white space, which have a meaning in some notations. They may be
 * percent-encoded anywhere in a URL (URL Standard, 1.3).
 */
export const plainUrl = (url: string): string =>
  url.replace(
    /[\s{}|\\^<>[\]"`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
