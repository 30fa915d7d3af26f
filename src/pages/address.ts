import type {Address} from '../model/brand.ts'
import type {DayKey, MonthDay, MonthKey, YearKey} from '../time/calendar.ts'

const at = (text: string): Address => text as Address
/**
 * The first part of a list has the plain address; the others are numbered from the oldest article, so that parts never
 * shift.
 */
const numbered = (part: number): string => (part > 1 ? `-${part}` : '')

/** Hex digits of a SHA-256 in the address of a comparison: enough to distinguish the files of one article. */
export const SHORT_HASH = 12

/**
 * The addresses of all pages and files of the site. Lists are split by calendar, never counted from the newest article,
 * so that addresses are permanent.
 */
export const addresses = {
  home: at('index.html'),
  about: at('about.html'),
  report: at('report.html'),
  reportJson: at('report.json'),
  notFound: at('404.html'),
  outlets: at('outlets.html'),
  calendar: at('calendar.html'),
  overview: at('overview.html'),
  topics: at('topics.html'),
  topic: (word: string, part = 1) => at(`topics/${word}${numbered(part)}.html`),
  style: at('assets/site.css'),
  script: at('assets/site.js'),
  /** The script that makes citations in every notation. */
  citeScript: at('assets/cite.js'),
  icon: at('assets/icon.svg'),
  /** At the root, because a service worker controls only addresses in and below its own folder. */
  worker: at('sw.js'),
  webManifest: at('site.webmanifest'),
  year: (year: YearKey) => at(`${year}/index.html`),
  month: (month: MonthKey) => at(`${month.replace('-', '/')}/index.html`),
  day: (day: DayKey, part = 1) => at(`${day.slice(0, 4)}/${day.slice(5, 7)}/${day.slice(8)}${numbered(part)}.html`),
  /**
   * Named by the hashes of both versions' files, not by their numbers, so that an added version moves no page. An added
   * older copy of a version does move it, as it becomes that version's file.
   */
  difference: (article: Address, older: {readonly sha256: string}, newer: {readonly sha256: string}) =>
    at(
      `${article.replace(/(?:\.html)+$/, '')}/${older.sha256.slice(0, SHORT_HASH)}-${newer.sha256.slice(0, SHORT_HASH)}.html`,
    ),
  /** `almanac` links to every date; `onThisDay` lists one date in all years. */
  almanac: at('on/index.html'),
  onThisDay: (monthDay: MonthDay) => at(`on/${monthDay}.html`),
  undated: (part = 1) => at(`undated${numbered(part)}.html`),
  outlet: (slug: string) => at(`${slug}/index.html`),
  outletMonth: (slug: string, month: MonthKey, part = 1) => at(`${slug}/${month}${numbered(part)}.html`),
  atom: (slug: string | null) => at(slug === null ? 'feed.xml' : `${slug}/feed.xml`),
  jsonFeed: (slug: string | null) => at(slug === null ? 'feed.json' : `${slug}/feed.json`),
  /** All articles of a month (or the undated ones: `undated`) as citations. */
  citations: (month: MonthKey, ending: string) => at(`${month.replace('-', '/')}.${ending}`),
  sitemapIndex: at('sitemap.xml'),
  sitemap: (name: string) => at(`sitemap/${name}.xml`),
} as const

/**
 * The link from one page to another: relative and with the file's name, so that it works under any sub-path and over
 * `file://`. Characters outside ASCII stay: browsers percent-encode them as UTF-8 (URL Standard, 4.4), and a topic's
 * address would have three times the bytes.
 */
export function relative(from: Address, to: Address): string {
  let shared = 0
  let up = 0
  for (let slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
    if (up === 0 && to.startsWith(from.slice(shared, slash + 1), shared)) shared = slash + 1
    else up++
  }
  const down = to.slice(shared)
  return '../'.repeat(up) + down.replace(SPECIAL, encodeURIComponent)
}

/** Characters of ASCII with a meaning in addresses other than paths. */
const SPECIAL = /[^\w.~!*'()/\u0080-\uFFFF-]/g

/** The most articles on one page of a list. */
export const PART_SIZE = 300

/** The number of parts of a list with `length` articles. */
export const countParts = (length: number): number => Math.ceil(length / PART_SIZE)

/** The numbers of the parts of a list with `length` articles, from 1. */
export const partNumbers = (length: number): readonly number[] =>
  Array.from({length: countParts(length)}, (_, at) => at + 1)

/** The articles of one part of a list; parts are counted from 1. */
export const partOf = <T>(list: readonly T[], part: number): readonly T[] =>
  list.slice((part - 1) * PART_SIZE, part * PART_SIZE)
