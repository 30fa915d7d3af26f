import type {Unreached} from '../../model/picture.ts'

/** A complete response body, saved in a file. */
export interface Arrived {
  readonly ok: true
  /** The last address, after redirects. */
  readonly url: string
  /** HTTP status. */
  readonly code: number
  readonly bytes: number
  readonly sha256: string
}

/** A failed fetch, with the reason. */
export interface NotArrived {
  readonly ok: false
  readonly url: string
  readonly reason: Unreached | 'too-many-bytes'
  readonly code: number | null
  /** Whether another try in a moment may succeed. */
  readonly again: boolean
  /** The wait that the host asks for with `Retry-After`, in milliseconds. */
  readonly holdMs: number | null
  /** Whether no connection could be made. */
  readonly unconnected: boolean
}

export type Fetched = Arrived | NotArrived

type FetchReason = NotArrived['reason']

/** Makes a failure; fields not given mean no status, no retry, no wait, and that the host was reached. */
export const notArrived = (url: string, reason: FetchReason, fields: Partial<NotArrived> = {}): NotArrived => ({
  ok: false,
  url,
  reason,
  code: null,
  again: false,
  holdMs: null,
  unconnected: false,
  ...fields,
})

/** Turns a status other than success into a failure (RFC 9110, 15); `retryAfter` is the header's value. */
export function refusedBy(url: string, code: number, retryAfter: string | null): NotArrived {
  const holdMs = holdOf(retryAfter)
  if (code === 404 || code === 410) return notArrived(url, 'gone', {code})
  if (code === 408) return notArrived(url, 'timeout', {code, again: true})
  if (code === 429) return notArrived(url, 'busy', {code, again: true, holdMs})
  if (code >= 500) return notArrived(url, 'server-error', {code, again: true, holdMs})
  return notArrived(url, 'forbidden', {code})
}

/** The wait of a `Retry-After` header in milliseconds; the value is seconds or an HTTP date (RFC 9110, 10.2.3). */
function holdOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

/** Error codes of a failed connection: name not resolved, refused, no route, timed out, or certificate not trusted. */
const UNCONNECTED =
  /^(?:ENOTFOUND|EAI_\w+|ENODATA|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|EPROTO)$/
const TIMED_OUT = /^(?:UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|TimeoutError)$/
const NONSENSE = /^(?:HPE_|UND_ERR_INVALID|ERR_INVALID|UND_ERR_HEADERS_OVERFLOW|UND_ERR_NOT_SUPPORTED)/

/**
 * Turns a thrown error into a failure, by the codes of the error and of its causes. `code` is the status, if one came.
 */
export function failedWith(url: string, error: unknown, code: number | null): NotArrived {
  const codes = codesIn(error)
  const has = (pattern: RegExp): boolean => codes.some((one) => pattern.test(one))
  if (has(/^BACKFILE_PRIVATE_ADDRESS$/)) return notArrived(url, 'private-address', {code})
  if (has(UNCONNECTED)) return notArrived(url, 'unreachable', {code, unconnected: true})
  if (has(TIMED_OUT)) return notArrived(url, 'timeout', {code})
  if (has(NONSENSE)) return notArrived(url, 'server-error', {code})
  return notArrived(url, 'broken-off', {code, again: true})
}

function codesIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const code: unknown = Reflect.get(error, 'code')
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesIn) : []
  return [...(typeof code === 'string' ? [code] : []), error.name, ...inner, ...codesIn(error.cause)]
}
