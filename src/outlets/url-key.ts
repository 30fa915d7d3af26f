import {byText} from '../base/compare.ts'
import type {UrlKey} from '../model/brand.ts'
import {isNoise, isTracking, type Parameter} from './tracking.ts'
import {bareHost, pagePath} from './url-variants.ts'

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
 * The key of an address, equal for all addresses of one page: https, no names of hosts for other devices, no AMP, no
 * index file, no doubled or trailing slash, decoded, NFC, sorted parameters, none for tracking, and no fragment that a
 * browser keeps for itself. For comparison, not for display. Source: docs/format.md §5, "URL key".
 */
export function urlKeyOf(url: URL): UrlKey {
  const host = bareHost(url.hostname)
  const port = /^(?:80|443)?$/.test(url.port) ? '' : `:${url.port}`
  const path = withSingleSlashes(pagePath(decodeTolerantly(url.pathname)))
  const key = `https://${host}${port}${path}${searchKey(url.search)}${routeOf(url.hash)}`
  // ASCII text is already in NFC.
  return (NOT_ASCII.test(key) ? key.normalize('NFC') : key) as UrlKey
}

const NOT_ASCII = /[^\0-\x7F]/

function withSingleSlashes(path: string): string {
  const single = path.includes('//') ? path.replace(/\/{2,}/g, '/') : path
  return single.endsWith('/') ? single.slice(0, -1) : single
}

/** The part of a fragment by which a script chooses the page: `#!/story/1`, `#/story/1`. */
const routeOf = (hash: string): string => (/^#!?\/[^/]/.test(hash) ? decodeTolerantly(hash) : '')

/** The parameters of a query (URL standard, 5.1). HTML in a feed may have turned `&` into `&amp;`. */
function parametersOf(search: string): readonly Parameter[] {
  if (search.length < 2) return []
  return search
    .slice(1)
    .split('&')
    .filter((written) => written !== '')
    .map((part) => {
      const written = part.replace(/^(?:amp;)+/i, '')
      const [name = ''] = written.split('=', 1)
      return {written, name: decodeField(name), value: decodeField(written.slice(name.length + 1))}
    })
}

const decodeField = (text: string): string => decodeTolerantly(text.replaceAll('+', '%20'))

function searchKey(search: string): string {
  const kept = parametersOf(search).filter((parameter) => !isNoise(parameter))
  if (kept.length === 0) return ''
  const pairs = kept.map(({name, value}) => (value === '' ? name : `${name}=${value}`))
  return `?${[...new Set(pairs)].sort(byText).join('&')}`
}

function withoutParameters(search: string, isLeftOut: (parameter: Parameter) => boolean): string {
  const all = parametersOf(search)
  const kept = all.filter((parameter) => !isLeftOut(parameter))
  if (kept.length === all.length) return search
  return kept.length === 0 ? '' : `?${kept.map(({written}) => written).join('&')}`
}

/** The address without the parameters that only track readers. `url` itself is not changed. */
export function withoutTracking(url: URL): URL {
  const search = withoutParameters(url.search, isTracking)
  if (search === url.search) return url
  const clean = new URL(url)
  clean.search = search
  return clean
}

/** The address of the page in its usual form: no AMP, no index file, no tracking. `url` itself is not changed. */
export function usualForm(url: URL): URL {
  const path = pagePath(url.pathname)
  const search = withoutParameters(url.search, isNoise)
  if (path === url.pathname && search === url.search) return url
  const usual = new URL(url)
  usual.pathname = path
  usual.search = search
  return usual
}
