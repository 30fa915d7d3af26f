import type {EpochMs} from '../../model/brand.ts'
import type {Step} from '../../model/picture.ts'
import {unwrapProxy} from '../../outlets/picture-address.ts'

import type {Reference} from '../references.ts'

/** One place where a picture may be had. */
export interface Place {
  readonly step: Step | 'import'
  readonly url: string
}

/** A copy of the address made nearest to the time, as it was, without the archive's banner around it. */
const WAYBACK = 'https://web.archive.org/web/'

/**
 * Where to look for a picture, in order: at hand; at its publisher's, larger sizes first, `https` before `http`; through
 * the proxy that the article names; in the web archive. Only the steps named, in their order.
 */
export function placesOf(reference: Reference, steps: readonly Place['step'][]): readonly Place[] {
  const [origins, proxies] = [[] as string[], [] as string[]]
  for (const address of reference.addresses) (unwrapProxy(address) === null ? origins : proxies).push(address)
  const [origin = reference.addresses[0]] = origins
  const named = reference.addresses.slice(0, 1)
  const urls: Readonly<Record<Place['step'], readonly string[]>> = {
    import: named,
    store: named,
    origin: [...reference.larger, ...origins],
    proxy: proxies,
    wayback: origin === undefined ? [] : [`${WAYBACK}${stampOf(reference.at)}im_/${origin}`],
  }
  return steps.flatMap((step) => urls[step].map((url) => ({step, url})))
}

/** Fourteen digits in UTC, as the web archive writes moments; without one, its oldest copy. */
function stampOf(at: EpochMs | null): string {
  return at === null
    ? '0'
    : new Date(at)
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/\D/g, '')
}
