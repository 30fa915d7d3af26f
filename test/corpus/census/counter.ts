import type {Corpus} from './corpus.ts'
import type {RawFile} from './raw.ts'

/** One feature to count; `test` returns how often a file has it. */
export interface Counter {
  readonly name: string
  /** Counts only the files of this outlet; all files if absent. */
  readonly outlet?: string
  readonly test: (file: RawFile, corpus: Corpus) => number
}

/** One quantity to measure; `of` returns its size in a file, or null if the file has none. */
export interface Measure {
  readonly name: string
  readonly outlet?: string
  readonly of: (file: RawFile, corpus: Corpus) => number | null
}

/** The counters and measures for one section of docs/format.md. */
export interface Topic {
  readonly title: string
  readonly counters: readonly Counter[]
  readonly measures?: readonly Measure[]
}

type Part = 'text' | 'body' | 'plain' | 'title' | 'href'

/** Counts the matches of a pattern, which must have the flag g. */
export const matchesOf =
  (pattern: RegExp, part: Part = 'body') =>
  (file: RawFile): number =>
    file[part].match(pattern)?.length ?? 0

/** Returns 1 if a condition holds for the file, else 0. */
export const whether =
  (holds: (file: RawFile, corpus: Corpus) => boolean) =>
  (file: RawFile, corpus: Corpus): number =>
    holds(file, corpus) ? 1 : 0

/** Returns 1 if a pattern matches, else 0. The pattern must not have the flag g. */
export const fits =
  (pattern: RegExp, part: Part = 'body') =>
  (file: RawFile): number =>
    pattern.test(file[part]) ? 1 : 0
