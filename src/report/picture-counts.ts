import {byKey} from '../base/compare.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {MissingReason} from '../model/picture.ts'
import type {MonthKey} from '../time/calendar.ts'

/** The pictures of some articles: `references` is the sum of the other numbers. */
export interface ImageAccount {
  readonly references: number
  readonly localized: number
  readonly missing: number
  /** Tracking pixels, which are no pictures of an article. */
  readonly dropped: number
}

/** Numbers of missing pictures, by reason. */
export type MissingReasons = Readonly<Partial<Record<MissingReason, number>>>

/** The missing pictures of one month's articles. */
export interface MissingInMonth {
  /** `YYYY-MM` in the archive's time zone; null for undated articles. */
  readonly month: MonthKey | null
  readonly references: number
  readonly missing: number
  readonly reasons: MissingReasons
}

/** Counts the pictures of articles by result. A picture counts once for each article that refers to it. */
export class PictureCounts {
  #references = 0
  #localized = 0
  #missing = 0
  #dropped = 0
  readonly #reasons = new Map<MissingReason, number>()

  /** Counts the pictures of one article. */
  count({article}: Entry, pictures: PictureIndex): void {
    this.#references += article.pictures.keys.length
    for (const key of article.pictures.keys) {
      const {kind, reason} = pictures.get(key)
      if (kind === 'local') this.#localized++
      else if (kind === 'dropped') this.#dropped++
      else if (kind === 'missing') this.#missing++
      if (reason !== null) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
    }
  }

  /** Adds the numbers of other counts. */
  add(other: PictureCounts): void {
    this.#references += other.#references
    this.#localized += other.#localized
    this.#missing += other.#missing
    this.#dropped += other.#dropped
    for (const [reason, n] of other.#reasons) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + n)
  }

  get account(): ImageAccount {
    return {references: this.#references, localized: this.#localized, missing: this.#missing, dropped: this.#dropped}
  }

  get reasons(): MissingReasons {
    return Object.fromEntries([...this.#reasons].sort(byKey))
  }

  /** The report's entry for a month in a list; an empty list if no picture is missing. */
  missingIn(month: MonthKey | null): readonly MissingInMonth[] {
    const {references, missing} = this.account
    return missing === 0 ? [] : [{month, references, missing, reasons: this.reasons}]
  }
}
