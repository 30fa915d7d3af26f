import type {Corpus} from './corpus.ts'
import type {RawFile} from './raw.ts'

/** One thing to count: how often it stands in a file. */
export interface Counter {
  readonly name: string
  /** Only there; everywhere if left out. */
  readonly outlet?: string
  readonly test: (file: RawFile, corpus: Corpus) => number
}

/** One thing to measure: its size in a file, or null where it has none. */
export interface Measure {
  readonly name: string
  readonly outlet?: string
  readonly of: (file: RawFile, corpus: Corpus) => number | null
}

/** Counters and measures that belong together: a section of FORMAT. */
export interface Topic {
  readonly title: string
  readonly counters: readonly Counter[]
  readonly measures?: readonly Measure[]
}

type Part = 'text' | 'body' | 'plain' | 'title' | 'href'

/** Counts the matches of a pattern, which must be global. */
export const matchesOf =
  (pattern: RegExp, part: Part = 'body') =>
  (file: RawFile): number =>
    file[part].match(pattern)?.length ?? 0

/** 1 where something holds. */
export const whether =
  (holds: (file: RawFile, corpus: Corpus) => boolean) =>
  (file: RawFile, corpus: Corpus): number =>
    holds(file, corpus) ? 1 : 0

/** 1 where a pattern, which must not be global, matches. */
export const fits =
  (pattern: RegExp, part: Part = 'body') =>
  (file: RawFile): number =>
    pattern.test(file[part]) ? 1 : 0
