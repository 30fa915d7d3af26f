import {getDomain} from 'tldts'

/** Hosts of the same pages for other devices, with or without `www.`. docs/format.md §5, "URL key". */
const DEVICE = String.raw`www\d{0,2}|ww\d|m|mobile|mobil|movil|mobi|mob|wap|touch|3g|pda|h5|amp`

/** Such a name at the start of a host, or behind its first name (`zh.m.wiki.example`). */
const DEVICE_HOST = new RegExp(String.raw`^(?:(?:${DEVICE})\.|([a-z0-9-]+\.)(?:m|mobile|amp|wap)\.)`)

const bareHosts = new Map<string, string>()

/**
 * The host without the names that a site gives its pages for other devices: `m.lake.example` → `lake.example`. The
 * registrable domain stays whole, so that `m.example` keeps its `m`.
 */
export function bareHost(hostname: string): string {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  if (!DEVICE_HOST.test(host)) return host
  const known = bareHosts.get(host)
  if (known !== undefined) return known
  let bare = host
  for (;;) {
    const shorter = bare.replace(DEVICE_HOST, '$1')
    if (shorter === bare || domainOf(shorter) === null || domainOf(shorter) !== domainOf(bare)) break
    bare = shorter
  }
  bareHosts.set(host, bare)
  return bare
}

const domainOf = (host: string): string | null => getDomain(host, {allowPrivateDomains: true})

/** Tells quickly that no row of `PATHS` can match. */
const MAYBE = /amp|index|default|;/i

/**
 * Parts of a path that choose a form of the page, and their replacement. Each is tried once on a path with at least one
 * other part. docs/format.md §5, "URL key".
 */
const PATHS: readonly (readonly [find: RegExp, by: string])[] = [
  // A session.
  [/;(?:jsessionid|phpsessid|sessionid|cfid|cftoken)=[^/;]*/gi, ''],
  // `/amp/story`, `/news/amp/story`, `/story/amp/`, `/story/amp.html`.
  [/^\/+(?:amp|amphtml|google-amp)(?=\/+[^/])/i, ''],
  [/(?<=[^/])\/+(?:amp|amphtml|google-amp)(?=\/+[^/])/i, ''],
  [/(?<=[^/])\/+(?:amp|amphtml|amp-page|(?:amp|index\.amp)\.html?)\/*$/i, ''],
  // `/story.amp`, `/story.amp.html`, `/story.html.amp`.
  [/(?<=[^/])\.amp(?:html)?(?=(?:\.s?html?)?\/*$)/i, ''],
  // The file that a server sends for a folder, or that runs the site.
  [/\/(?:index|default)\.(?:[sx]?html?|php\d?|aspx?|jspx?|jsf|cfm|cgi|pl|do)\/*$/i, '/'],
  [/\/index\.php(?=\/+[^/])/i, ''],
]

/** The path of the form of the page that readers see first: without AMP, sessions and the names of index files. */
export function pagePath(path: string): string {
  return MAYBE.test(path) ? PATHS.reduce((shorter, [find, by]) => shorter.replace(find, by), path) : path
}
