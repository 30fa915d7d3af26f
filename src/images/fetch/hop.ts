import {type Dispatcher, request} from 'undici'
import {DiskError, TooManyBytes, writeBody} from './body.ts'
import {type Arrived, failedWith, type NotArrived, notArrived, refusedBy} from './fetched.ts'

/** Settings for one request. */
export interface HopRules {
  readonly dispatcher: Dispatcher
  readonly userAgent: string
  readonly maxBytes: number
  /** Most milliseconds until the response's headers. */
  readonly firstByteMs: number
  /** Most milliseconds between two pieces of the body. */
  readonly idleMs: number
  /** Most milliseconds for the whole request. */
  readonly totalMs: number
}

/** The result of one request: a saved body, a failure, or a redirect. */
export type Hopped = Arrived | NotArrived | {readonly ok: 'elsewhere'; readonly location: string}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Sends one GET request and writes the body into the file `into`. Does not follow redirects. Throws DiskError if the
 * file cannot be written; every other error becomes a failure.
 */
export async function hop(url: string, into: string, referer: string | null, rules: HopRules): Promise<Hopped> {
  let code: number | null = null
  try {
    const answer = await request(url, {
      dispatcher: rules.dispatcher,
      headers: headersOf(rules, referer),
      headersTimeout: rules.firstByteMs,
      bodyTimeout: rules.idleMs,
      signal: AbortSignal.timeout(rules.totalMs),
    })
    const {statusCode, headers, body} = answer
    code = statusCode
    const header = (name: string): string | null => {
      const value = headers[name]
      return Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
    }
    const location = header('location')
    const isRedirect = REDIRECTS.has(code)
    if (isRedirect || code < 200 || code >= 300) {
      // The body is not needed. A connection with an unread body cannot be used again, so it is closed.
      body.on('error', () => undefined).destroy()
      if (isRedirect) return location === null ? notArrived(url, 'redirects', {code}) : {ok: 'elsewhere', location}
      return refusedBy(url, code, header('retry-after'))
    }
    if (Number(header('content-length') ?? 0) > rules.maxBytes) {
      body.on('error', () => undefined).destroy()
      return notArrived(url, 'too-many-bytes', {code})
    }
    const written = await writeBody(body, header('content-encoding') ?? '', into, rules.maxBytes)
    return {ok: true, url, code, ...written}
  } catch (error) {
    if (error instanceof DiskError) throw error
    if (error instanceof TooManyBytes) return notArrived(url, 'too-many-bytes', {code})
    return failedWith(url, error, code)
  }
}

/**
 * The request headers. `accept` names no newer formats, since some servers would then send a converted copy instead of
 * the original. No content coding, since pictures are already compressed. No cookies and no credentials.
 */
function headersOf({userAgent}: HopRules, referer: string | null): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: 'image/*,*/*;q=0.1',
    'accept-encoding': 'identity',
  }
  return referer === null ? headers : {...headers, referer}
}
