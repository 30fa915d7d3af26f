import type {IncomingMessage, ServerResponse} from 'node:http'
import type {MediaType} from '../../../src/images/media/record.ts'
import type {MissingReason} from '../../../src/model/picture.ts'
import type {Pool} from './pool.ts'

/** What the ledger must say in the end. Where rules leave two ways open there are several reasons. */
export type Outcome =
  | {readonly status: 'stored'; readonly type: MediaType; readonly step: 'store' | 'origin'}
  | {
      readonly status: 'failed'
      readonly reasons: readonly MissingReason[]
      /** Null where the rules do not say. */
      readonly permanent: boolean | null
    }
  | {readonly status: 'dropped'}
  /** Stored or failed: the rules do not say, but nothing else may come of it. */
  | {readonly status: 'either'; readonly reasons: readonly MissingReason[]}

/** A request that a kind is to answer. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** As in `http://127.0.0.1:40123`. */
  readonly origin: string
  /** The number in the address. */
  readonly n: number
  readonly path: string
  readonly query: URLSearchParams
  /** How often this address was asked before. */
  readonly before: number
  readonly pool: Pool
}

/** One way to behave. Its pictures stand at `/<name>/<n>.<end>`. */
export interface Kind {
  readonly name: string
  readonly end: string
  /** Of a thousand references. Of the first kind there are as many as are left. */
  readonly share: number
  readonly outcome: Outcome
  readonly answer: (call: Call) => void | Promise<void>
  /** How the article names the picture; by default the address above, once. */
  readonly addresses?: (origin: string, n: number) => readonly string[]
  /** Where the picture lies in the folder of pictures at hand. */
  readonly atHand?: (pool: Pool, n: number) => Buffer
}

export const stored = (type: MediaType): Outcome => ({status: 'stored', type, step: 'origin'})
/** The answer will be the same tomorrow. */
export const forGood = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: true})
export const forNow = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: false})
export const failed = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: null})
export const either = (...reasons: readonly MissingReason[]): Outcome => ({status: 'either', reasons})
