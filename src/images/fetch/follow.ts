import {type Arrived, type NotArrived, notArrived} from './fetched.ts'
import type {AddressGuard} from './guard.ts'
import {type HopRules, hop} from './hop.ts'

/** Most redirects followed for one picture. */
const MAX_REDIRECTS = 5

/** Settings for a request and its redirects. */
export interface FollowRules extends HopRules {
  readonly guard: AddressGuard
  /** Whether a proxy may resolve names. The guard then resolves and checks each name before the request. */
  readonly isProxied: boolean
}

/**
 * Requests an address and follows at most five redirects, writing the body into the file `into`. The guard checks each
 * hop; user name, password and fragment are removed. Fails with `redirects` for a loop, too many hops, or an address
 * that is not http or https, and with `private-address` for a forbidden host. Throws DiskError if the file cannot be
 * written.
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
