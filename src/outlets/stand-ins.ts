import {decodeTolerantly} from './url-key.ts'

/**
 * Why a file is no picture of an article. `loading` and `fallback` only stand in for a picture: such a file counts as
 * the picture where no other address is known.
 */
export type StandIn = 'line' | 'spacer' | 'counter' | 'button' | 'loading' | 'fallback'

interface NameRow {
  readonly kind: StandIn
  /** Matches the whole name, as `nameOf` gives it. */
  readonly name: RegExp
  /** The file name's extension without the dot, '' for none; any one if the row has none. */
  readonly ends?: RegExp
}

/** Formats of drawn graphics, and programs that count. Photographs have other formats, so a JPEG is not among them. */
const DRAWN = /^(?:gif|png|svg|webp|)$/
const COUNTED = /^(?:gif|png|php|aspx?|ashx|cgi|)$/

/**
 * Names of files that are no pictures of articles, at any outlet. A name is matched as a whole, since a word like
 * `pixel` is also part of names of pictures. docs/format.md §7, "Drop as furniture".
 */
const NAMES: readonly NameRow[] = [
  {kind: 'line', name: /^(?:test-|presentational-)*(?:(?:gr[ae]y|white|black|red)-)?line\d*(?:-new)?-nc$/},
  {kind: 'line', name: /^(?:test-|presentational-)*(?:gr[ae]y|white|black|red)-line\d*(?:-new)?$/},
  {kind: 'line', name: /^(?:divider|separator)(?:-line)?\d*$/, ends: DRAWN},
  {kind: 'spacer', name: /^(?:spacer|blank|transparent)(?:-?\d+)?$/},
  {
    kind: 'spacer',
    name: /^(?:spacer|blank|transparent|trans|clear|empty|invisible|dummy)(?:-?(?:pixel|px|dot|gif|img|image|pic|square|bg|white|\d+(?:x\d+)?))*$/,
    ends: DRAWN,
  },
  {kind: 'spacer', name: /^(?:1|one|single)(?:x1|-?px|-?pix|-?pixel)(?:-(?:transparent|trans|blank|clear|white))*$/},
  {
    kind: 'spacer',
    name: /^(?:clear-?dot|dot-?clear|shim|blank-white|white-blank|white-?(?:pixel|bg|1x1))$/,
    ends: DRAWN,
  },
  {kind: 'counter', name: /^(?:pixel|px|track(?:ing|er)?|beacon)(?:-?(?:pixel|img|image|\d))*$/, ends: COUNTED},
  {kind: 'counter', name: /^(?:(?:hit|page|view|visit)s?-?)?(?:count(?:er)?|hits?|stats?)$/, ends: COUNTED},
  {kind: 'button', name: /^icon-zoom(?:-in)?$/, ends: DRAWN},
  {kind: 'button', name: /^(?:error|og-fallback)$/, ends: DRAWN},
  {
    kind: 'loading',
    name: /^(?:ajax-?|lazy-?|img-?|image-?|pre-?)*(?:load(?:ing|er)?|spinner|throbber|lazy)(?:-?(?:icon|img|image|gif|spinner|bar|circle|animation|placeholder|small|large|big|bg|white|gr[ae]y|black|dark|light|\d+))*$/,
  },
  {kind: 'loading', name: /^(?:please-)?wait(?:ing)?$|^progress(?:-bar)?$/, ends: DRAWN},
  {
    kind: 'fallback',
    name: /^(?:(?:default|img|image|pic|picture|photo|post|news|article|thumb|thumbnail|lazy|gr[ae]y|blank|video|cover|empty|generic)-?)*place-?holder(?:-?(?:img|image|pic|photo|thumb|small|medium|large|wide|square|bg|white|gr[ae]y|dark|light|\d+|\d+x\d+))*$/,
  },
  {
    kind: 'fallback',
    name: /^no-?(?:img|image|pic|picture|photo|thumb|thumbnail|cover|preview)s?(?:-?(?:available|found|yet|\d+))?$/,
  },
  {
    kind: 'fallback',
    name: /^(?:img|image|picture|photo)s?-?(?:not-?(?:available|found)|unavailable|missing|coming-?soon|error|broken)$/,
  },
  {
    kind: 'fallback',
    name: /^(?:default|fallback|missing|broken)-?(?:img|image|pic|picture|photo|thumb|thumbnail|cover|preview)$/,
  },
  {
    kind: 'fallback',
    name: /^(?:gr[ae]y|gr[ae]y-?(?:bg|box)|fallback|default|missing|not-?found|white|lqip)$/,
    ends: DRAWN,
  },
]

/** Any name of `NAMES`: most files have none, and one pattern is tested faster than many. */
const ANY_NAME = new RegExp(NAMES.map(({name}) => name.source).join('|'))

/** Folders whose files are buttons for sharing. */
const BUTTON_FOLDER = /(?:^|\/)service[-_]?(?:links|icons)(?:\/|$)/i

/** Hosts of counters, of advertisements and of feeds' buttons, with all their subdomains. */
const COUNTER_HOSTS: ReadonlySet<string> = new Set([
  'amazon-adsystem.com',
  'doubleclick.net',
  'feeds.feedburner.com',
  'feedsportal.com',
  'google-analytics.com',
  'googleadservices.com',
  'googlesyndication.com',
  'googletagmanager.com',
  'imrworldwide.com',
  'pixel.wp.com',
  'quantserve.com',
  'scorecardresearch.com',
  'statcounter.com',
  'stats.wordpress.com',
  'stats.wp.com',
])

/** Addresses of counters at hosts that also have pictures. */
const COUNTER_PAGES = [
  /^https?:\/\/medium\.com\/_\/stat\b/i,
  /^https?:\/\/(?:www\.)?facebook\.com\/tr\/?[?#]/i,
  /^https?:\/\/(?:feeds|pixel)\.wordpress\.com\/1\.0\//i,
  /^https?:\/\/px\.ads\.linkedin\.com\//i,
  /^https?:\/\/analytics\.twitter\.com\//i,
]
const ANY_COUNTER_PAGE = new RegExp(COUNTER_PAGES.map(({source}) => source).join('|'), 'i')

/** The kind of an address that names no picture of an article; null for all others. docs/format.md §7. */
export function standInAt(url: URL): StandIn | null {
  if (isCounterHost(url.hostname.toLowerCase()) || ANY_COUNTER_PAGE.test(url.href)) return 'counter'
  const {pathname} = url
  if (BUTTON_FOLDER.test(pathname)) return 'button'
  const {name, end} = nameOf(pathname.slice(pathname.lastIndexOf('/') + 1))
  if (!ANY_NAME.test(name)) return null
  return NAMES.find((row) => row.name.test(name) && (row.ends?.test(end) ?? true))?.kind ?? null
}

function isCounterHost(hostname: string): boolean {
  for (let host = hostname; ; ) {
    if (COUNTER_HOSTS.has(host)) return true
    const dot = host.indexOf('.')
    if (dot < 0) return false
    host = host.slice(dot + 1)
  }
}

/**
 * A cheap test whether an address, as written, may be that of a placeholder: its last segment has a word of one, or
 * characters that a parser changes. docs/format.md §7.
 */
export const mayBePlaceholder = (written: string): boolean => PLACEHOLDER_WORD.test(written)

const PLACEHOLDER_WORD =
  /^(?:[?#]|$)|[%\s\\]|(?:load|spinner|throbber|lazy|wait|progress|holder|no[\s_.+-]*(?:im|pic|ph|th|cov|pre)|not|unavail|missing|coming|error|broken|default|fallback|gr[ae]y|white|lqip)[^/?#]*(?:[?#]|$)/iu

/** Whether a file of this kind only takes the place of a picture that a page loads later. */
export const isPlaceholder = (kind: StandIn | null): boolean => kind === 'loading' || kind === 'fallback'

/** Prefixes of numbers, as BBC has them, and suffixes of sizes, densities and hashes: they say nothing of the picture. */
const PREFIX = /^(?:_\d+_+|\d{6,}_+)+/
const SUFFIX = /(?:[-_.](?:\d{1,4}x\d{1,4}|[0-9a-f]{8,})|@\dx|[-_.]min)+$/

/** A file's name in lower case with hyphens, without extension, size and hash; and its extension. */
export function nameOf(segment: string): {readonly name: string; readonly end: string} {
  const file = decodeTolerantly(segment).toLowerCase()
  const [, stem = file, end = ''] = /^(.+)\.([a-z]{2,5})$/.exec(file) ?? []
  const name = stem
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(/[\s_.+-]+/g, '-')
    .replace(/^-|-$/g, '')
  return {name, end: end.replace('svgz', 'svg')}
}
