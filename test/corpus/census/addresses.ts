/** The addresses of one outlet by docs/format.md §5, written independently of the reader's tables. */
interface Rule {
  readonly hosts: readonly string[]
  /** Names of the outlet in the `categories` of front blocks. */
  readonly categories?: readonly string[]
  /** Patterns to try in order on the whole address. The groups of the first match, joined with `-`, are the id. */
  readonly ids: readonly RegExp[]
}

const END = '/*(?:[?#].*)?$'
const tail = (pattern: string): RegExp => new RegExp(`${pattern}${END}`, 's')
/** For outlets whose id is the last segment of the path. */
const LAST_SEGMENT = [tail('^[a-z]+://[^/]+/(?:[^?#]*/)?([^/?#]+)')]

const RULES: Readonly<Record<string, Rule>> = {
  // The slug may contain an unencoded `?` or `#`, so match the whole string and not the parsed path.
  dw: {hosts: ['dw.com'], categories: ['德国之声'], ids: [/\/([a-z]{1,3}-\d+)\/?(?:[?#].*)?$/s]},
  bbc: {
    hosts: ['bbc.com', 'bbc.co.uk'],
    categories: ['BBC'],
    ids: [/\/articles\/([a-z0-9]+)/, tail('(\\d{8,})(?:\\.shtml)?'), tail('/(\\d{6}_[\\w-]+?)(?:\\.shtml)?')],
  },
  cna: {hosts: ['cna.com.tw'], categories: ['(臺)中央社CNA'], ids: [tail('/(\\d{12,})\\.aspx')]},
  rti: {hosts: ['rti.org.tw'], categories: ['RTI 中央廣播電臺'], ids: [/\/id\/(\d+)/, /[?&](p)id=(\d+)/]},
  epochtimes: {hosts: ['epochtimes.com'], categories: ['大纪元'], ids: [tail('/(n\\d+)\\.html?')]},
  voa: {hosts: ['voachinese.com'], categories: ['美国之音'], ids: [tail('/(\\d{6,})\\.html')]},
  reuters: {hosts: ['cn.reuters.com', 'reuters.com'], categories: ['路透'], ids: [tail('(id[A-Z0-9]+)')]},
  zaobao: {hosts: ['zaobao.com', 'zaobao.com.sg'], categories: ['联合早报'], ids: [/story(\d{8}-\d+)/]},
  solidot: {hosts: ['solidot.org'], categories: ['Solidot'], ids: [/[?&]sid=(\d+)/]},
  rfa: {
    hosts: ['rfa.org'],
    categories: ['自由亚洲电台'],
    ids: [tail('/([a-zA-Z0-9_]+-?\\d{8,})\\.html(?:/ampRFA)?'), /\/(\d{4}\/\d\d\/\d\d\/[^/?#.]+)/],
  },
  ft: {hosts: ['cn.ft.com', 'ft.com', 'ftchinese.com'], ids: [/\/(\d{9})(?!\d)/, /\/content\/([0-9a-f-]{36})/]},
  wqw: {hosts: ['wqw2010.blogspot.com'], ids: [tail('/(\\d{4}/\\d\\d/[^/]+)\\.html')]},
  nyt: {hosts: ['cn.nytimes.com'], categories: ['纽约时报'], ids: [/\/(\d{8})\/([^/?#]+)/]},
  rfi: {hosts: ['rfi.fr'], categories: ['法广'], ids: LAST_SEGMENT},
  economist: {hosts: ['economist.com'], categories: ['经济学人en'], ids: [/\/(\d{4}\/\d\d\/\d\d)\/([^/?#]+)/]},
  cdt: {
    hosts: ['chinadigitaltimes.net'],
    categories: ['中国数字时代'],
    ids: [/\/(\d{4}\/\d\d)\/([^/?#]+)/, tail('/chinese/(\\d+)(?:\\.html)?')],
  },
  cctv: {hosts: ['cn.govopendata.com'], ids: [/\/xinwenlianbo\/(\d{8})/]},
  bitterwinter: {hosts: ['zh.bitterwinter.org'], ids: LAST_SEGMENT},
  'nei-st': {hosts: ['nei.st'], categories: ['Nei.st'], ids: LAST_SEGMENT},
  iyouport: {hosts: ['iyouport.org'], categories: ['iYouPort'], ids: LAST_SEGMENT},
  'pao-pao': {hosts: ['pao-pao.net'], categories: ['泡泡'], ids: LAST_SEGMENT},
  chinafile: {hosts: ['chinafile.com'], ids: LAST_SEGMENT},
  allnow: {hosts: ['allnow.com'], categories: ['燕京书评'], ids: LAST_SEGMENT},
  matters: {hosts: ['matters.news', 'matters.town'], ids: [/-([A-Za-z0-9]{30,})(?=\/?(?:\?|$))/]},
  medium: {hosts: ['medium.com'], ids: [/-([0-9a-f]{10,12})(?=\/?(?:\?|$))/]},
}

/** Slugs of all outlets that the census knows. */
export const OUTLETS: readonly string[] = Object.keys(RULES)

const BY_HOST = new Map(Object.entries(RULES).flatMap(([slug, {hosts}]) => hosts.map((host) => [host, slug] as const)))
const BY_CATEGORY = new Map(
  Object.entries(RULES).flatMap(([slug, {categories = []}]) => categories.map((name) => [name, slug] as const)),
)

/** The outlet of a category in a front block, or null. */
export const outletOfCategory = (category: string): string | null => BY_CATEGORY.get(category) ?? null

/** The outlet of a host or of one of its parent domains, or null. */
export function outletOfHost(host: string): string | null {
  for (let name = host.toLowerCase(); name !== ''; name = name.replace(/^[^.]*\.?/, '')) {
    const slug = BY_HOST.get(name)
    if (slug) return slug
  }
  return null
}

/** The id `outlet:id` by the outlet's rules, or null if none matches. */
export function idByRule(href: string): string | null {
  const api = /^https?:\/\/api\.dw\.com\/api\/detail\/article\/(\d+)/.exec(href)?.[1]
  if (api) return `dw:a-${api}`
  const outlet = URL.canParse(href) ? outletOfHost(new URL(href).hostname) : null
  if (outlet === null) return null
  for (const rule of RULES[outlet]?.ids ?? []) {
    const found = rule.exec(href)
    if (found) return `${outlet}:${decodedRuns(found.slice(1).join('-')).normalize('NFC').toLowerCase()}`
  }
  return null
}

/** Percent-decodes valid UTF-8 sequences and leaves the others. */
function decodedRuns(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      // URIError: the bytes are not UTF-8.
      return run.toUpperCase()
    }
  })
}

/** The key that all addresses of one page share. docs/format.md §5, "URL key". */
export function keyOf(href: string): string {
  if (!URL.canParse(href)) return href
  const {hostname, pathname, search} = new URL(href)
  const host = hostname.replace(/^(?:www|m|amp)\./, '')
  const path = decodedRuns(pathname).replace(/\/+/g, '/').replace(/\/$/, '')
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:utm_[^=]*|source|ref|fsrc|full|fbclid)(?:=|$)/.test(pair))
  return `https://${host}${path}${kept.length > 0 ? `?${decodedRuns(kept.join('&'))}` : ''}`.normalize('NFC')
}
