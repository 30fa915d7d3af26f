import {createHash} from 'node:crypto'
import {decodeDataUrl} from '../../base/data-url.ts'
import type {EpochMs} from '../../model/brand.ts'
import {unwrapProxy} from '../../outlets/picture-proxies.ts'

import type {FoundStep} from '../media/record.ts'
import {isPlaceholderAddress} from '../placeholder.ts'
import type {PictureReference} from '../references.ts'

/** One place to search for a picture. */
export interface Place {
  readonly step: FoundStep
  /** The address to ask; for `store` and `import` the address for which a file is sought. */
  readonly url: string
  /** Whether it has only another copy of the picture: a smaller one, or a placeholder. */
  readonly isSpare: boolean
}

/** Followed by `<time>im_/<address>`: the copy nearest to that time, as original bytes without the archive's banner. */
const WAYBACK = 'https://web.archive.org/web/'

/** Most spares of a picture that the web archive is asked for. */
const SPARES_IN_ARCHIVE = 2

/**
 * The places to search for a picture, in the order of `steps`; at each step larger sizes first, then the addresses of
 * the picture, then its spares. `store` and `import`: a file for each address; `origin`: the publisher's addresses;
 * `proxy`: the proxy addresses as the article has them; `wayback`: the web archive's copy nearest to the article's time.
 * The bytes in the page come after them, and the addresses of placeholders last.
 */
export function placesOf(reference: PictureReference, steps: readonly FoundStep[]): readonly Place[] {
  const {larger, addresses, spares, data, key} = reference
  const own = addressesOf([...new Set([...larger, ...addresses])], addresses, false)
  const smaller = spares.filter((address) => !isPlaceholderAddress(address))
  const others = addressesOf(smaller, smaller.slice(0, SPARES_IN_ARCHIVE), true)
  const signs = addressesOf(spares.filter(isPlaceholderAddress), [], true)
  const at = (list: readonly Listed[]) => steps.flatMap((step) => list.flatMap((one) => one(step, reference.at)))
  const inPage: Place[] = data === null ? [] : [{step: 'seed', url: nameOf(key, data), isSpare: false}]
  return [...at([own, others]), ...inPage, ...at([signs])]
}

/** Gives the places of some addresses at a step. */
type Listed = (step: FoundStep, time: EpochMs | null) => readonly Place[]

function addressesOf(all: readonly string[], archived: readonly string[], isSpare: boolean): Listed {
  const isOrigin = (address: string): boolean => unwrapProxy(address) === null
  const inArchive = archived.filter(isOrigin)
  const shown = isSpare ? inArchive : (inArchive.length > 0 ? inArchive : archived).slice(0, 1)
  return (step, time) => {
    const urls: Readonly<Record<FoundStep, readonly string[]>> = {
      import: all,
      store: all,
      origin: all.filter(isOrigin),
      proxy: all.filter((address) => !isOrigin(address)),
      wayback: shown.map((address) => `${WAYBACK}${stampOf(time)}im_/${address}`),
      seed: [],
    }
    return urls[step].map((url) => ({step, url, isSpare}))
  }
}

/** The name of bytes by their hash (RFC 6920). It is the key of a picture that has no address. */
function nameOf(key: string, data: string): string {
  if (key.startsWith('ni:')) return key
  const bytes = decodeDataUrl(data)?.bytes ?? Buffer.alloc(0)
  return `ni:///sha-256;${createHash('sha256').update(bytes).digest('base64url')}`
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
