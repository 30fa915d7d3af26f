import type {Lang} from '../model/brand.ts'

/** A calendar day, `2023-04-19`. */
export type CitedDay = `${number}-${number}-${number}`

/** What a citation says of an article. All texts are one line. */
export interface Cited {
  /** Of the archive, and so the same in every build. */
  readonly id: string
  readonly title: string
  /** BCP 47. */
  readonly lang: Lang
  /** As the article prints them: of a name nobody has told which part is the family's. */
  readonly authors: readonly string[]
  /** The outlet. */
  readonly newspaper: string
  /** As the article's page shows it. */
  readonly published: CitedDay | null
  readonly url: string
  /** The day on which the article was taken from its outlet. */
  readonly accessed: CitedDay | null
  /** Where this archive keeps it; null where the site does not know its own address. */
  readonly archive: {readonly name: string; readonly url: string} | null
}

/** Year, month and day as numbers. */
export function partsOf(day: CitedDay): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/**
 * An address for notations in which braces, brackets, bars and white space mean something: those are percent-encoded,
 * which an address may be everywhere (URL Standard, 1.3).
 */
export const plainUrl = (url: string): string =>
  url.replace(
    /[\s{}|\\^<>[\]"`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
