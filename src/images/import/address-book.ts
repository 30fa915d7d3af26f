import {unwrapProxy} from '../../outlets/picture-address.ts'
import {decodeTolerantly} from '../../outlets/url-key.ts'
import type {Item} from './item.ts'

/** Things by the address that they stand for: first by the very address, then by one that means the same. */
export class AddressBook<T> {
  readonly #exact = new Map<string, T>()
  readonly #loose = new Map<string, T>()

  /** False where the address stood there before: the first one counts. */
  add(url: URL, thing: T): boolean {
    const isNew = !this.#exact.has(url.href)
    for (const [map, key] of [
      [this.#exact, url.href],
      [this.#loose, looseKey(url)],
    ] as const)
      if (!map.has(key)) map.set(key, thing)
    return isNew
  }

  find(url: URL): T | null {
    return this.#exact.get(url.href) ?? this.#loose.get(looseKey(url)) ?? null
  }
}

/** Without its scheme and its fragment, decoded. */
const looseKey = ({host, pathname, search}: URL): string => host + decodeTolerantly(pathname + search)

/** The address in a text, or null where there is none that pictures have. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  return url
}

/** The address behind a picture proxy's, or null. */
export function originOf(url: URL): URL | null {
  const origin = unwrapProxy(url.href)
  return origin === null ? null : webAddress(origin)
}

/** A place where pictures lie by address. */
export interface Shelf {
  find(url: URL): Item | null
  /** Everything that lies there, in a fixed order. */
  readonly items: readonly Item[]
}
