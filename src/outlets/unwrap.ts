import {
  NO_REDIRECT,
  REDIRECT_PARAMETERS,
  REDIRECT_PATH,
  REWRITTEN,
  type Redirector,
  redirectors,
} from './redirectors.ts'
import {decodeSafely, parseUrl, withoutLogin} from './urls.ts'

const byHost = new Map<string, Redirector[]>()
for (const row of redirectors) {
  for (const host of row.hosts.split(' ')) byHost.set(host, [...(byHost.get(host) ?? []), row])
}

/** Redirectors may stand before each other; no page has more of them. */
const MAX_DEPTH = 5

/**
 * The address behind redirectors, picture searches, AMP caches and web archives: the one to compare. Returns `url`
 * itself if it is a page's own. Nothing is fetched, so short links stay. Source: docs/format.md §11.
 */
export const unwrapped = (url: URL): URL => throughRows(url, () => true)

/** The address behind redirectors, as `unwrapped` gives it, but a web archive's copy stays the copy. */
export const withoutRedirectors = (url: URL): URL => throughRows(url, ({copies}) => copies !== true)

function throughRows(url: URL, counts: (row: Redirector) => boolean): URL {
  let found = url
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const behind = behindOf(found, counts)
    if (behind === null) break
    found = behind
  }
  return found
}

/** The address in a relative `href` or `src` that a web archive rewrote, as written; else null. */
export const rewrittenBy = (written: string): string | null =>
  written.includes('web/') && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written) ? insideArchive(written) : null

const insideArchive = (address: string): string | null => REWRITTEN.exec(address)?.[1] ?? null

function behindOf(url: URL, counts: (row: Redirector) => boolean): URL | null {
  for (const row of rowsOf(url.hostname)) {
    if (row.path && !row.path.test(url.pathname)) continue
    if (!counts(row)) return null
    for (const text of textsIn(row, url)) {
      const address = addressIn(text, url)
      if (address !== null && address.href !== url.href) return address
    }
  }
  return byShape(url)
}

/** The rows of each host met so far: links lead to few hosts again and again. */
const known = new Map<string, readonly Redirector[]>()
/** Bodies can name hosts without end. */
const MOST_KNOWN = 20_000

function rowsOf(hostname: string): readonly Redirector[] {
  const before = known.get(hostname)
  if (before) return before
  const rows = findRows(hostname)
  if (known.size < MOST_KNOWN) known.set(hostname, rows)
  return rows
}

function findRows(hostname: string): readonly Redirector[] {
  const rows: Redirector[] = []
  for (let host = hostname; ; ) {
    rows.push(...(byHost.get(host) ?? []))
    const country = COUNTRIES.some((name) => host.startsWith(name)) && /^(.+?)\.(?:com?\.)?[a-z]{2,3}$/.exec(host)?.[1]
    if (country) rows.push(...(byHost.get(`${country}.*`) ?? []))
    const dot = host.indexOf('.')
    if (dot < 0) return rows.length > 0 ? rows : NONE
    host = host.slice(dot + 1)
  }
}

/** The names of rows with any country, with a dot. */
const COUNTRIES = [...byHost.keys()].filter((host) => host.endsWith('.*')).map((host) => host.slice(0, -1))

const NONE: readonly Redirector[] = []

function* textsIn({parameters = '', behind, read}: Redirector, url: URL): Generator<string | null> {
  for (const name of parameters === '' ? [] : parameters.split(' ')) yield url.searchParams.get(name)
  if (behind) yield withScheme(behind.exec(url.pathname + url.search + url.hash)?.[1] ?? null)
  if (read) yield read(url)
}

/** A redirector of an unknown host, by its path and a parameter; or a page of a web archive resolved against a host. */
function byShape(url: URL): URL | null {
  const {pathname} = url
  if (url.search !== '' && REDIRECT_PATH.test(pathname) && !NO_REDIRECT.test(pathname)) {
    for (const [name, value] of url.searchParams) {
      if (!REDIRECT_PARAMETERS.test(name) || value.startsWith('//')) continue
      const address = addressIn(value, url)
      if (address !== null && address.hostname !== url.hostname) return address
    }
  }
  return pathname.includes('/web/') ? addressIn(insideArchive(url.href), url) : null
}

/** The http address that a text means, with its slashes; decoded once more if it is still encoded. */
function addressIn(written: string | null, outer: URL): URL | null {
  if (written === null || written === '') return null
  const text = decodedAddress(written)
  const match = /^(?:(https?):)?\/*(?=[^/])/i.exec(text)
  if (!match || (match[1] === undefined && !text.startsWith('//'))) return null
  const url = parseUrl(`${match[1] ?? 'https'}://${text.slice(match[0].length)}`, outer)
  return url?.hostname.includes('.') ? withoutLogin(url) : null
}

function decodedAddress(text: string): string {
  if (!/^(?:https?)?%3A|^%2F%2F/i.test(text)) return text
  return decodeSafely(text)
}

/** A host, and the start of a path, a query or nothing. */
const BARE = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|%2F|$)/iu

/** The address with a scheme: wrappers often leave it out of the path. */
function withScheme(text: string | null): string | null {
  if (text === null || !BARE.test(text)) return text
  return `http://${/%2F/i.test(text) && !text.includes('/') ? decodedAddress(`%3A${text}`).slice(1) : text}`
}
