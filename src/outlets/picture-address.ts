import type {SafeUrl} from '../model/brand.ts'
import type {Outlet} from './index.ts'
import {parseUrl, withoutLogin} from './urls.ts'

/** Addresses at which one picture may be had, best first, and what they have in common. */
export interface PictureAddress {
  readonly candidates: readonly SafeUrl[]
  readonly key: string
}

const WESERV = /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\/?\?(?:[^#]*?&)?url=([^#]*)$/i
/** Parameters of the proxy itself: they end the address that it was given. FORMAT §7. */
const WESERV_OWN = /&(?:w|h|dpr|fit|a|output|q|l|il|n|maxage|default|we|trim|sharp|bg)(?:=.*)?$/s
const PHOTON = /^https?:\/\/i[0-3]\.wp\.com\/([^?#]+)/i
const THUMBOR = /\/unsafe\/.*?(https?:\/\/.+)$/i

/** What an address behind a picture proxy really names, or null where it is no proxy's. FORMAT §7. */
export function unwrapProxy(address: string): string | null {
  const weserv = WESERV.exec(address)?.[1]
  if (weserv !== undefined) {
    const own = weserv.replace(WESERV_OWN, '').replace(/^ssl:/i, '')
    const origin = /%2f/i.test(own) && !own.includes('/') ? decodeSafely(own) : own
    return withScheme(origin.replace(/^ssl:/i, ''))
  }
  const photon = PHOTON.exec(address)?.[1]
  if (photon !== undefined) return withScheme(photon)
  const inner = THUMBOR.exec(address)?.[1]
  if (inner !== undefined && /\.(?:jpe?g|png|gif|webp|avif)/i.test(inner)) return unwrapProxy(inner) ?? inner
  return null
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // URIError: not percent-encoded UTF-8 after all.
    return text
  }
}

const withScheme = (address: string): string =>
  /^https?:\/\//i.test(address) ? address : `https://${address.replace(/^\/+/, '')}`

/** General names of grey lines, spacers, counters and buttons. FORMAT §7, "Drop as furniture". */
const FURNITURE_NAME =
  /(?:grey_line|presentational|transparent|blank_white|line\d*-nc|spacer|pixel|icon-zoom|error\.svg|og-fallback)[^/]*$|\/service(?:links|-icons)\b/i
const FURNITURE_HOST =
  /^(?:ir-[a-z]{2}\.amazon-adsystem\.com|feeds\.feedburner\.com|pixel\.wp\.com|stats\.wordpress\.com)$/i
const COUNTER = /^https?:\/\/medium\.com\/_\/stat/i
/** Emoji that publishers print as pictures: their alt text is the character. */
const EMOJI = /^https?:\/\/(?:s\.w\.org\/images\/core\/emoji|img\.t\.sinajs\.cn)\//i

export const isEmojiPicture = (address: string): boolean => EMOJI.test(address)

function isFurniture(url: URL, outlet: Outlet): boolean {
  if (FURNITURE_HOST.test(url.hostname) || COUNTER.test(url.href)) return true
  if (FURNITURE_NAME.test(url.pathname)) return true
  return outlet.furniture?.some((pattern) => pattern.test(url.href)) ?? false
}

/**
 * The picture that a `src` or its like names; null where it names none: empty, `data:`, `file:`, prose; or `furniture`.
 * Relative addresses resolve against the article's. FORMAT §7, "URL choice".
 */
export function pictureAddress(written: string, base: URL, outlet: Outlet): PictureAddress | 'furniture' | null {
  const text = written.trim()
  if (text === '' || /^(?:data|file|blob|about|javascript):/i.test(text) || !/[./]/.test(text)) return null
  if (/\s/.test(text) && !/^(?:https?:)?\/\//i.test(text)) return null
  const asWritten = httpUrl(text, base)
  if (!asWritten || /resolveuid/i.test(asWritten.pathname)) return null
  const behind = unwrapProxy(asWritten.href)
  const origin = behind === null ? null : httpUrl(behind, base)
  const direct = origin ?? asWritten
  if (isFurniture(direct, outlet)) return 'furniture'
  const candidates = [...new Set([...secureFirst(direct), asWritten.href])] as SafeUrl[]
  return {candidates, key: keyOf(direct, outlet)}
}

function httpUrl(text: string, base: URL): URL | null {
  const url = parseUrl(text, base)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? withoutLogin(url) : null
}

function secureFirst(url: URL): readonly string[] {
  if (url.protocol === 'https:') return [url.href]
  const secure = new URL(url)
  secure.protocol = 'https:'
  return [secure.href, url.href]
}

/** Parameters that ask for a size, not for a picture. */
const SIZE_PARAMETER = /^(?:w|h|width|height|resize|fit|quality|q|crop|strip|ssl|zoom|itok|imwidth)$/i

/** FORMAT §7, "Identity key": the outlet's own rule, else the address without its size. */
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
