import {unwrapProxy} from '../../outlets/picture-proxies.ts'
import {unwrapped} from '../../outlets/unwrap.ts'
import {decodeTolerantly} from '../../outlets/url-key.ts'
import type {Item} from './item.ts'

/** A map by address: finds an exact match first, then an address that differs only in scheme or percent-encoding. */
export class AddressBook<T> {
  readonly #exact = new Map<string, T>()
  readonly #loose = new Map<string, T>()

  /** Adds an entry. False if the address has one already, which stays. */
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

/** Host, path and query of an address, decoded. */
const looseKey = ({host, pathname, search}: URL): string => host + decodeTolerantly(pathname + search)

/** Parses an http or https address and removes its fragment; null for any other text. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  return url
}

/** The original's address in the address of a picture proxy or a web archive; null for any other address. */
export function originOf(url: URL): URL | null {
  const own = unwrapped(url)
  const origin = unwrapProxy(own.href)
  if (origin !== null) return webAddress(origin)
  return own === url ? null : own
}

/** One source of imported pictures: a list, a HAR file or a mirror. */
export interface Shelf {
  find(url: URL): Item | null
  /** All its pictures, in a fixed order. */
  readonly items: readonly Item[]
}
