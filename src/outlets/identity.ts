import {hash} from 'node:crypto'
import type {Address, ArticleId} from '../model/brand.ts'
import type {Outlet} from './outlet.ts'
import {decodeTolerantly, urlKeyOf, usualForm} from './url-key.ts'

/** The identity of an article: the id that its outlet gave it, and its address in the built site. */
export interface Identity {
  readonly id: ArticleId
  readonly nativeId: string
  readonly address: Address
}

/** Native ids that are used unchanged as a file name in an address. */
const PLAIN_ID = /^[a-z0-9][a-z0-9._-]{0,63}$/

/** File names that the outlet's own pages use, and device names of Windows. */
const TAKEN = /^(?:index|feed|\d{4}-\d{2}(?:-\d+)?|con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/

/** A date at the start of a native id, as in `20210307-…` or `2020-06-…`. */
const LEADING_DATE = /^((?:19|20)\d{2}-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?)(?!\d)/

/**
 * The number of hex digits of SHA-1 that replace an id which is not plain. 40 bits give one clash in a million
 * articles.
 */
const DIGEST_LENGTH = 10

/**
 * The native id of an address by the outlet's rule, or null if the outlet has no rule or the rule does not match.
 * Source: docs/format.md §5.
 */
export function nativeIdOf(href: string, outlet: Outlet): string | null {
  const match = outlet.id?.match.exec(href)
  if (!match) return null
  const groups = match.slice(1).filter((group) => group !== undefined && group !== '')
  const joined = groups.map((group) => decodeTolerantly(group)).join('-')
  const id = joined
    .normalize('NFC')
    .replace(/[/\\]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (id === '') return null
  return outlet.id?.lower ? id.toLowerCase() : id
}

/**
 * The identity of an article by its address. Without a native id, a digest of the address's key replaces it. The rule
 * reads the usual form of the address first, so that it does not take `amp` or `index.html` for an id.
 */
export function identityOf(url: URL, outlet: Outlet): Identity {
  const usual = usualForm(url)
  const native = nativeIdOf(usual.href, outlet) ?? (usual === url ? null : nativeIdOf(url.href, outlet))
  const nativeId = native ?? `u-${digestId(urlKeyOf(url))}`
  return identityOfNative(nativeId, outlet)
}

/** The identity of an article whose native id is known, as from a reference rule. */
export function identityOfNative(nativeId: string, outlet: Outlet): Identity {
  const name = nameOf(nativeId)
  return {
    id: `${outlet.slug}:${nativeId}` as ArticleId,
    nativeId,
    address: `${outlet.slug}/${name}.html` as Address,
  }
}

function nameOf(nativeId: string): string {
  if (PLAIN_ID.test(nativeId) && !TAKEN.test(nativeId) && !nativeId.endsWith('.')) return nativeId
  const date = LEADING_DATE.exec(nativeId)?.[1]
  return date ? `${date}-${digestId(nativeId)}` : digestId(nativeId)
}

function digestId(text: string): string {
  return hash('sha1', text, 'hex').slice(0, DIGEST_LENGTH)
}
