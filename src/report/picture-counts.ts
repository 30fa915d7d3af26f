import {byKey} from '../base/compare.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {MissingReason} from '../model/picture.ts'
import type {MonthKey} from '../time/calendar.ts'

export interface ImageAccount {
  readonly references: number
  readonly localized: number
  readonly missing: number
  /** Counters of readers, which are no pictures of an article. */
  readonly dropped: number
}

/** How many pictures are missing, by reason. */
export type MissingReasons = Readonly<Partial<Record<MissingReason, number>>>

/** Pictures that the articles of one month lack. */
export interface MissingInMonth {
  /** `YYYY-MM` in the archive's zone; null for the undated. */
  readonly month: MonthKey | null
  readonly references: number
  readonly missing: number
  readonly reasons: MissingReasons
}

/** What became of the pictures of some articles, counted reference by reference. */
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

  /** Adds what others counted. */
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

  /** A month's own line, or none where nothing is missing. */
  missingIn(month: MonthKey | null): readonly MissingInMonth[] {
    const {references, missing} = this.account
    return missing === 0 ? [] : [{month, references, missing, reasons: this.reasons}]
  }
}
