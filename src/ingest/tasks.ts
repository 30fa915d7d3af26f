import type {Problem} from '../model/problem.ts'
import type {FoundFile} from '../seed/walk.ts'

/** A seed to be read, unless its bytes are still those of this hash. */
export interface WantedSeed extends FoundFile {
  readonly known: string | null
}

/** An article that was read: its card, and the bytes that its record and its card take in the batch. */
export interface BatchArticle {
  readonly outlet: string
  readonly hash: string
  readonly record: number
  readonly summary: number
}

/** What became of a seed. */
export type ReadSeed =
  /** Its bytes are those that were known. */
  | {readonly kind: 'same'}
  | {
      readonly kind: 'read'
      readonly sha256: string
      readonly kept: BatchArticle | null
      readonly refusal: Problem | null
      readonly warnings: readonly Problem[]
    }

/** Seeds that were read, in the order in which they were asked for, with the records and the cards of their articles, each end to end. */
export interface ReadBatch {
  readonly seeds: readonly ReadSeed[]
  readonly records: Uint8Array
  readonly summaries: Uint8Array
}
