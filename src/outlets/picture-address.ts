import type {SafeUrl} from '../model/brand.ts'
import type {Outlet} from './index.ts'
import {unwrapProxy} from './picture-proxies.ts'
import {isPlaceholder, standInAt} from './stand-ins.ts'
import {rewrittenBy, unwrapped} from './unwrap.ts'
import {parseUrl, withoutLogin} from './urls.ts'

/** The addresses of one picture, best first, and the key that all its addresses share. */
export interface PictureAddress {
  readonly candidates: readonly SafeUrl[]
  readonly key: string
}

function isFurniture(url: URL, outlet: Outlet): boolean {
  const kind = standInAt(url)
  if (kind !== null && !isPlaceholder(kind)) return true
  return outlet.furniture?.some((pattern) => pattern.test(url.href)) ?? false
}

/**
 * The picture that a `src` or a similar attribute names: null if it names none (empty, `data:`, `file:`, prose),
 * `furniture` if the picture belongs to the page. Relative addresses resolve against the article's address. Source:
 * docs/format.md §7, "URL choice".
 */
export function pictureAddress(written: string, base: URL, outlet: Outlet): PictureAddress | 'furniture' | null {
  const text = written.trim()
  if (text === '' || /^(?:data|file|blob|about|javascript):/i.test(text) || !/[./]/.test(text)) return null
  if (/\s/.test(text) && !/^(?:https?:)?\/\//i.test(text)) return null
  const asWritten = httpUrl(rewrittenBy(text) ?? text, base)
  if (!asWritten || /resolveuid/i.test(asWritten.pathname)) return null
  const own = unwrapped(asWritten)
  const behind = unwrapProxy(own.href)
  const origin = behind === null ? null : httpUrl(behind, base)
  const direct = origin ?? own
  if (isFurniture(direct, outlet)) return 'furniture'
  const candidates = secureFirst(direct) as SafeUrl[]
  if (!candidates.includes(asWritten.href as SafeUrl)) candidates.push(asWritten.href as SafeUrl)
  return {candidates, key: keyOf(direct, outlet)}
}

function httpUrl(text: string, base: URL): URL | null {
  const url = parseUrl(text, base)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? withoutLogin(url) : null
}

function secureFirst(url: URL): string[] {
  if (url.protocol === 'https:') return [url.href]
  if (url.port === '') return [`https:${url.href.slice('http:'.length)}`, url.href]
  const secure = new URL(url)
  secure.protocol = 'https:'
  return [secure.href, url.href]
}

/** Parameters that set the size of a picture. */
const SIZE_PARAMETER = /^(?:w|h|width|height|resize|fit|quality|q|crop|strip|ssl|zoom|itok|imwidth)$/i

/**
 * The key of a picture: the part that the outlet's own patterns find, else the address without its size. Source:
 * docs/format.md §7, "Identity key".
 */
function keyOf(url: URL, outlet: Outlet): string {
  for (const pattern of outlet.pictureKey ?? []) {
    const group = pattern.exec(url.href)?.[1]
    if (group !== undefined) return `${outlet.slug}:${group}`
  }
  const reuters = /reutersmedia/i.test(url.hostname) ? url.searchParams.get('i') : null
  if (reuters !== null) return `reutersmedia:${reuters}`
  const path = url.pathname.replace(/-\d{2,4}x\d{2,4}(?=\.[a-z]{3,4}$)/i, '')
  if (url.search === '') return url.host.replace(/^www\./, '') + path
  const kept = [...url.searchParams].filter(([name]) => !SIZE_PARAMETER.test(name)).map((pair) => pair.join('='))
  return `${url.host.replace(/^www\./, '')}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`
}
