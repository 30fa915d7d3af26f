import {type Dispatcher, request} from 'undici'
import {DiskError, TooManyBytes, writeBody} from './body.ts'
import {type Arrived, failedWith, type NotArrived, notArrived, refusedBy} from './fetched.ts'

/** How one request is made. */
export interface HopRules {
  readonly dispatcher: Dispatcher
  readonly userAgent: string
  readonly maxBytes: number
  /** Milliseconds until the first byte, between bytes, and for all. */
  readonly firstByteMs: number
  readonly idleMs: number
  readonly totalMs: number
}

/** What one request came to: bytes, a failure, or another address. */
export type Hopped = Arrived | NotArrived | {readonly ok: 'elsewhere'; readonly location: string}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Asks one address once and writes what it sends into the file `into`. Follows nothing. Throws where the file cannot be
 * written.
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
      // Nobody reads what an error says; a connection with unread bytes is of no use, so it goes.
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
 * No `Accept` of newer formats: servers that convert would send their copy in place of the original. No coding is asked
 * for, since pictures are packed already; no cookies, no credentials.
 */
function headersOf({userAgent}: HopRules, referer: string | null): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: 'image/*,*/*;q=0.1',
    'accept-encoding': 'identity',
  }
  return referer === null ? headers : {...headers, referer}
}
