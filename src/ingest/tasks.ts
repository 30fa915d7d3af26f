import type {Problem} from '../model/problem.ts'
import type {FoundFile} from '../seed/walk.ts'

/** A seed file to read. */
export interface WantedSeed extends FoundFile {
  /** The SHA-256 of bytes that need not be read again, or null. */
  readonly known: string | null
}

/** An article in a `ReadBatch`. */
export interface BatchArticle {
  readonly outlet: string
  /** The digest of its record: see `ArticleSummary.hash`. */
  readonly hash: string
  /** Lengths in bytes of its record and its summary in the batch. */
  readonly record: number
  readonly summary: number
}

/** The result of reading a seed. */
export type ReadSeed =
  /** Its bytes have the SHA-256 `known`. */
  | {readonly kind: 'same'}
  | {
      readonly kind: 'read'
      readonly sha256: string
      readonly kept: BatchArticle | null
      readonly refusal: Problem | null
      readonly warnings: readonly Problem[]
    }

/** The result of reading a batch of seeds. */
export interface ReadBatch {
  /** One for each seed, in order. */
  readonly seeds: readonly ReadSeed[]
  /** Encoded records and summaries of the articles in `seeds`, end to end in the same order. */
  readonly records: Uint8Array
  readonly summaries: Uint8Array
}
