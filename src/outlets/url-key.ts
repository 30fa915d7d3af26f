import type {UrlKey} from '../model/brand.ts'

/** Parameters for tracking, which do not change the page. docs/format.md §5, "URL key". */
const TRACKING = /^(?:utm_.*|source|ref|fsrc|full|fbclid|gclid|igshid|mc_[ce]id|yclid|msclkid)$/i

/** Those of them that no outlet uses for another purpose. They are removed from displayed addresses too. */
const TRACKING_ALWAYS = /^(?:utm_.*|fsrc|fbclid|gclid|igshid|mc_[ce]id|yclid|msclkid)$/i

function withoutParameters(search: string, drop: RegExp): string {
  if (search === '') return ''
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !drop.test(pair.replace(/=.*$/s, '')))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

/**
 * Percent-decodes the parts that are valid UTF-8 and keeps the rest: published addresses hold stray `%`, on which
 * `decodeURIComponent` throws. Source: docs/format.md §5.
 */
export function decodeTolerantly(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      // URIError: the run is not UTF-8. Upper case makes its two spellings equal.
      return run.toUpperCase()
    }
  })
}

/**
 * The key of an address, equal for all addresses of one page: https, no `www.`, `m.` or `amp.`, no doubled or trailing
 * slash, decoded, NFC, no fragment and no tracking parameters. For comparison, not for display. Source:
 * docs/format.md §5. /
 */
export function urlKeyOf(url: URL): UrlKey {
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '')
  const port = url.port === '' ? '' : `:${url.port}`
  const path = withSingleSlashes(decodeTolerantly(url.pathname))
  const search = decodeTolerantly(withoutParameters(url.search, TRACKING))
  const key = `https://${host}${port}${path}${search}`
  // ASCII text is already in NFC.
  return (NOT_ASCII.test(key) ? key.normalize('NFC') : key) as UrlKey
}

const NOT_ASCII = /[^\0-\x7F]/

function withSingleSlashes(path: string): string {
  const single = path.includes('//') ? path.replace(/\/{2,}/g, '/') : path
  return single.endsWith('/') ? single.slice(0, -1) : single
}

/** The address without the parameters that only track readers. `url` itself is not changed. */
export function withoutTracking(url: URL): URL {
  const search = withoutParameters(url.search, TRACKING_ALWAYS)
  if (search === url.search) return url
  const clean = new URL(url)
  clean.search = search
  return clean
}
