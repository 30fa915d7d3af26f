import type {Unreached} from '../../model/picture.ts'

/** Bytes that came, whole, and lie in a file. */
export interface Arrived {
  readonly ok: true
  /** After redirects. */
  readonly url: string
  /** HTTP status. */
  readonly code: number
  readonly bytes: number
  readonly sha256: string
}

/** Why none came. */
export interface NotArrived {
  readonly ok: false
  readonly url: string
  readonly reason: Unreached | 'too-many-bytes'
  readonly code: number | null
  /** Whether the next moment may answer otherwise. */
  readonly again: boolean
  /** How long the host asks to be left alone, in milliseconds. */
  readonly holdMs: number | null
  /** Whether no connection came about at all. */
  readonly unconnected: boolean
}

export type Fetched = Arrived | NotArrived

type Reason = NotArrived['reason']

export const notArrived = (url: string, reason: Reason, fields: Partial<NotArrived> = {}): NotArrived => ({
  ok: false,
  url,
  reason,
  code: null,
  again: false,
  holdMs: null,
  unconnected: false,
  ...fields,
})

/** What a status says that is no success. RFC 9110, 15. */
export function refusedBy(url: string, code: number, retryAfter: string | null): NotArrived {
  const holdMs = holdOf(retryAfter)
  if (code === 404 || code === 410) return notArrived(url, 'gone', {code})
  if (code === 408) return notArrived(url, 'timeout', {code, again: true})
  if (code === 429) return notArrived(url, 'busy', {code, again: true, holdMs})
  if (code >= 500) return notArrived(url, 'server-error', {code, again: true, holdMs})
  return notArrived(url, 'forbidden', {code})
}

/** `Retry-After` in milliseconds: seconds, or a date. RFC 9110, 10.2.3. */
function holdOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

/** A connection that never stood: the name has no address, nobody listens, no way leads there, or it is not trusted. */
const UNCONNECTED =
  /^(?:ENOTFOUND|EAI_\w+|ENODATA|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|EPROTO)$/
const TIMED_OUT = /^(?:UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|TimeoutError)$/
const NONSENSE = /^(?:HPE_|UND_ERR_INVALID|ERR_INVALID|UND_ERR_HEADERS_OVERFLOW|UND_ERR_NOT_SUPPORTED)/

/** What an error of the connection says, found through the errors wrapped around it. */
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
