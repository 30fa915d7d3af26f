import {byText} from '../base/compare.ts'
import type {Moment} from '../model/article.ts'
import type {ArticleId} from '../model/brand.ts'
import type {DayKey} from '../time/calendar.ts'
import {type Choice, Entry, type History} from './entry.ts'
import {isRicher} from './parts.ts'
import {type ArticleSummary, changedSummary} from './summary.ts'

/**
 * If the newest version has less than this share of the longest text, it is a stub that replaced the article. Source:
 * docs/format.md §5.
 */
const WHOLE_SHARE = 0.8

/**
 * Merges the seeds of each article into one entry. `names` maps an id to the id that names its entry; `dayOf` gives the
 * day in the archive's zone. The order of the input does not affect the result.
 */
export function mergeVersions(
  articles: Iterable<ArticleSummary>,
  names: ReadonlyMap<ArticleId, ArticleId> = new Map(),
  dayOf: (published: Moment | null) => DayKey | null = () => null,
): Entry[] {
  const byId = new Map<ArticleId, ArticleSummary | ArticleSummary[]>()
  for (const summary of articles) {
    const id = names.get(summary.id) ?? summary.id
    const known = byId.get(id)
    // Nearly all articles have one seed and need no list.
    if (known === undefined) byId.set(id, summary)
    else if (Array.isArray(known)) known.push(summary)
    else byId.set(id, [known, summary])
  }
  const entries: Entry[] = []
  for (const [id, same] of byId) {
    entries.push(Array.isArray(same) ? entryOf(id, same, dayOf) : new Entry(same, null, dayOf(same.published)))
  }
  return entries
}

/** Seeds of one article that show the same, oldest first. */
type Copies = readonly [first: ArticleSummary, ...more: ArticleSummary[]]

function entryOf(
  id: ArticleId,
  same: readonly ArticleSummary[],
  dayOf: (published: Moment | null) => DayKey | null,
): Entry {
  const inOrder = [...same].sort(byAge)
  const versions = versionsIn(inOrder)
  // An outlet may return to an earlier version, which then counts as the newest.
  const newest = versions.reduce((one, other) => (byAge(lastOf(one), lastOf(other)) < 0 ? other : one))
  const {shown, choice} = shownAmong(versions, newest)
  const times = inOrder.map(({archivedAt}) => archivedAt).filter((at) => at !== null)
  const current = lastOf(shown)
  const {title} = lastOf(newest)
  const article = changedSummary(current, {
    ...namedBy(id, inOrder),
    title,
    published: publishedOf(current, inOrder),
  })
  const history: History = {
    versions: versions.map(([first]) => first),
    shown: versions.indexOf(shown),
    choice,
    merged: same.length - 1,
    alternates: [...new Set(inOrder.map((summary) => summary.title))].filter((other) => other !== title),
    lastArchived: times.at(-1) ?? null,
    formerly: [...new Set(inOrder.filter((summary) => summary.id !== id).map(({address}) => address))].sort(),
    ids: [...new Set([id, ...inOrder.map((summary) => summary.id)])],
    idHashes: [...new Set(inOrder.map(({idHash}) => idHash))],
    elsewhere: inOrder.filter(
      ({urlHash}, at) => urlHash !== current.urlHash && at === inOrder.findIndex((other) => other.urlHash === urlHash),
    ),
    urlHashes: [...new Set(inOrder.map(({urlHash}) => urlHash))],
  }
  return new Entry(article, history, dayOf(article.published))
}

/** Groups seeds, oldest first, by what they show; the groups are in the order of their first seeds. */
function versionsIn(inOrder: readonly ArticleSummary[]): readonly Copies[] {
  const versions = new Map<string, [ArticleSummary, ...ArticleSummary[]]>()
  for (const summary of inOrder) {
    const key = `${summary.shown} ${summary.title}`
    const known = versions.get(key)
    if (known) known.push(summary)
    else versions.set(key, [summary])
  }
  return [...versions.values()]
}

const lastOf = (copies: Copies): ArticleSummary => copies.at(-1) ?? copies[0]

/**
 * The version to show, and why. It is the newest; or the richest of those that show all that the newest shows, and more.
 * If the newest is a stub, the longest takes its place.
 */
function shownAmong(versions: readonly Copies[], newest: Copies): {readonly shown: Copies; readonly choice: Choice} {
  const longest = versions.reduce((one, other) => (other[0].length >= one[0].length ? other : one), newest)
  if (newest[0].length < WHOLE_SHARE * longest[0].length) {
    return {shown: richestOver(longest, versions) ?? longest, choice: 'longest'}
  }
  const richer = richestOver(newest, versions)
  if (richer) return {shown: richer, choice: 'richest'}
  return {shown: newest, choice: newest === versions.at(-1) ? 'newest' : 'returned'}
}

/** Of the versions that show all that one shows, and more, the one that shows most; of equally rich ones the newest. */
function richestOver([one]: Copies, versions: readonly Copies[]): Copies | null {
  const richer = versions.filter(([other]) => isRicher(other.parts, one.parts))
  const most = richer.reduce((n, [{parts}]) => Math.max(n, parts.length), 0)
  const richest = richer.filter(([{parts}]) => parts.length === most)
  return richest.reduce<Copies | null>(
    (best, other) => (best && byAge(lastOf(best), lastOf(other)) > 0 ? best : other),
    null,
  )
}

/** The id and address of the version that names the entry. */
function namedBy(id: ArticleId, inOrder: readonly ArticleSummary[]): Pick<ArticleSummary, 'id' | 'idHash' | 'address'> {
  const named = inOrder.find((article) => article.id === id)
  if (!named) throw new Error(`No version of ${id} has that id.`)
  return {id, idHash: named.idHash, address: named.address}
}

/**
 * The time of first publication. If the version shown states no time of its own, the oldest version's time counts: a
 * later copy must not move the article to a later day.
 */
function publishedOf(shown: ArticleSummary, inOrder: readonly ArticleSummary[]): Moment | null {
  const states = shown.published !== null && shown.published.at !== shown.archivedAt
  return states ? shown.published : (inOrder.find(({published}) => published !== null)?.published ?? null)
}

/**
 * Compares seeds of one article for `sort`: oldest first; seeds without a time first. Of equal times, the one that states
 * a later publication time counts as newer; then the one that shows more parts; then the longer text; then the one with
 * the greater hash of its bytes. So names of files, which may count up or down, decide only between equal files, and the
 * order of the input does not matter. Source: docs/format.md §5.
 */
function byAge(a: ArticleSummary, b: ArticleSummary): number {
  return (
    ageOf(a) - ageOf(b) ||
    (a.published?.at ?? 0) - (b.published?.at ?? 0) ||
    a.parts.length - b.parts.length ||
    a.length - b.length ||
    byText(a.seed.sha256, b.seed.sha256) ||
    byText(a.seed.file, b.seed.file)
  )
}

/** Less than any time, if there is none: the difference of two infinities would be no number. */
const ageOf = ({archivedAt}: ArticleSummary): number => archivedAt ?? -Number.MAX_VALUE
