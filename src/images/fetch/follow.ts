import {type Arrived, type NotArrived, notArrived} from './fetched.ts'
import type {Guard} from './guard.ts'
import {type HopRules, hop} from './hop.ts'

/** Redirects that are followed for one picture. */
const MAX_REDIRECTS = 5

/** How an address is asked, hop by hop. */
export interface FollowRules extends HopRules {
  readonly guard: Guard
  /** Whether a proxy looks names up in our stead: then they are looked up here beforehand too. */
  readonly isProxied: boolean
}

/**
 * Asks an address and follows where it leads, at most five times. Each hop is http or https, without a login, to a host
 * that may be asked.
 */
export async function follow(
  url: string,
  into: string,
  referer: string | null,
  rules: FollowRules,
): Promise<Arrived | NotArrived> {
  const seen = new Set<string>()
  let at = url
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const target = URL.canParse(at) ? new URL(at) : null
    if (target === null || !/^https?:$/.test(target.protocol)) return notArrived(at, 'redirects')
    target.username = ''
    target.password = ''
    target.hash = ''
    at = target.href
    if (seen.has(at)) return notArrived(at, 'redirects')
    seen.add(at)
    const {guard, isProxied} = rules
    if (!(isProxied ? await guard.allowsAll(target.hostname) : guard.allowsHost(target.hostname)))
      return notArrived(at, 'private-address')
    const answer = await hop(at, into, referer, rules)
    if (answer.ok !== 'elsewhere') return answer
    at = URL.canParse(answer.location, at) ? new URL(answer.location, at).href : answer.location
  }
  return notArrived(at, 'redirects')
}
