import type {EpochMs} from '../../model/brand.ts'
import type {RescueStep} from '../../model/picture.ts'
import {unwrapProxy} from '../../outlets/picture-address.ts'

import type {PictureReference} from '../references.ts'

/** One place to search for a picture. */
export interface Place {
  readonly step: RescueStep | 'import'
  readonly url: string
}

/** Followed by `<time>im_/<address>`: the copy nearest to that time, as original bytes without the archive's banner. */
const WAYBACK = 'https://web.archive.org/web/'

/**
 * The places to search for a picture, in the order of `steps`. `store` and `import`: one entry with the first address;
 * `origin`: larger sizes first, then the publisher's addresses; `proxy`: the proxy addresses as the article has them;
 * `wayback`: the web archive's copy nearest to the article's time.
 */
export function placesOf(reference: PictureReference, steps: readonly Place['step'][]): readonly Place[] {
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

/** The web archive's timestamp: fourteen digits in UTC. `0` selects its oldest copy. */
function stampOf(at: EpochMs | null): string {
  return at === null
    ? '0'
    : new Date(at)
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/\D/g, '')
}
