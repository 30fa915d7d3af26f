import type {Moment, SeedRecord} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'

/**
 * The values of a front block that Backfile uses, with entities decoded; null where a value is missing.
 * docs/format.md §2. /
 */
export interface Front {
  readonly title: string | null
  readonly url: string | null
  readonly date: string | null
  readonly author: string | null
  readonly category: string | null
  readonly tags: readonly string[]
}

/** A parsed seed file: the fields of its header and its body as published. */
export interface Seed {
  readonly record: SeedRecord
  readonly title: string
  readonly url: URL
  /**
   * When the feed carried the article, from line 1 or the `日期：` line. Null for `NaN`, for a time that cannot be read
   * and for seeds with a front block alone.
   */
  readonly feedTime: EpochMs | null
  /** The front block's `date`. A time without an offset counts as UTC. */
  readonly frontTime: Moment | null
  readonly front: Front | null
  /** HTML as published, which is not safe. */
  readonly body: string
  /**
   * Whether the body was pretty-printed over many lines, so that its line breaks mean nothing (docs/format.md §6.5).
   */
  readonly prettyPrinted: boolean
}
