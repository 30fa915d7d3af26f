import type {IncomingMessage, ServerResponse} from 'node:http'
import type {MediaType} from '../../../src/images/media/record.ts'
import type {MissingReason} from '../../../src/model/picture.ts'
import type {Pool} from './pool.ts'

/** The result that the ledger must have for a reference. Several reasons if more than one would be correct. */
export type Outcome =
  | {readonly status: 'stored'; readonly type: MediaType; readonly step: 'store' | 'origin'}
  | {
      readonly status: 'failed'
      readonly reasons: readonly MissingReason[]
      /** Null if either value would be correct. */
      readonly permanent: boolean | null
    }
  | {readonly status: 'dropped'}
  /** Stored, or failed with one of these reasons; both are correct. */
  | {readonly status: 'either'; readonly reasons: readonly MissingReason[]}

/** A request for a kind to answer. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The server's origin, as in `http://127.0.0.1:40123`. */
  readonly origin: string
  /** The number in the address. */
  readonly n: number
  readonly path: string
  readonly query: URLSearchParams
  /** Number of earlier requests for this address. */
  readonly before: number
  readonly pool: Pool
}

/** One kind of behaviour. Its pictures have the paths `/<name>/<n>.<end>`. */
export interface Kind {
  readonly name: string
  readonly end: string
  /** Number of references of this kind in a thousand. The first kind takes the rest. */
  readonly share: number
  readonly outcome: Outcome
  readonly answer: (call: Call) => void | Promise<void>
  /** Makes a file that takes long to make, before the first request: no answer may be late because of it. */
  readonly prepare?: () => unknown
  /** The picture's addresses in the article; by default the path above at the server's origin. */
  readonly addresses?: (origin: string, n: number) => readonly string[]
  /** The bytes of the picture's file in the picture store; without this function there is no file. */
  readonly atHand?: (pool: Pool, n: number) => Buffer
}

export const stored = (type: MediaType): Outcome => ({status: 'stored', type, step: 'origin'})
/** A permanent failure: the same answer is expected tomorrow. */
export const forGood = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: true})
/** A temporary failure. */
export const forNow = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: false})
/** A failure that may be permanent or temporary. */
export const failed = (...reasons: readonly MissingReason[]): Outcome => ({status: 'failed', reasons, permanent: null})
export const either = (...reasons: readonly MissingReason[]): Outcome => ({status: 'either', reasons})
