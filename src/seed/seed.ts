import type {Moment, SeedRecord} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'

/** The front block's lines that we read (FORMAT §2). Values as written, entities and all. */
export interface Front {
  readonly title: string | null
  readonly url: string | null
  readonly date: string | null
  readonly author: string | null
  readonly category: string | null
  readonly tags: readonly string[]
}

/** A seed file, read but not yet understood: its header's fields and its body as published. */
export interface Seed {
  readonly record: SeedRecord
  readonly title: string
  readonly url: URL
  /** Line 1, or the `日期：` line: when the feed carried the article. Null for `NaN` and for front blocks without H1. */
  readonly feedTime: EpochMs | null
  /** The front block's `date`; a time without offset counts as UTC. */
  readonly frontTime: Moment | null
  readonly front: Front | null
  /** HTML. Unsafe. */
  readonly body: string
  /** Whether the body was pretty-printed over many lines: its line breaks then mean nothing (FORMAT §6.5). */
  readonly prettyPrinted: boolean
}
