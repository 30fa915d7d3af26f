import {byText} from '../base/compare.ts'
import type {Moment} from '../model/article.ts'
import type {ArticleId} from '../model/brand.ts'
import type {DayKey} from '../time/calendar.ts'
import {Entry, type History} from './entry.ts'
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

function entryOf(
  id: ArticleId,
  same: readonly ArticleSummary[],
  dayOf: (published: Moment | null) => DayKey | null,
): Entry {
  const inOrder = [...same].sort(byAge)
  const distinct = inOrder.filter((summary, at) => at === inOrder.findIndex((other) => isCopy(summary, other)))
  // An outlet may return to an earlier text, which then counts as the newest.
  const last = inOrder.at(-1)
  const newest = distinct.find((summary) => last && isCopy(summary, last))
  if (!newest) throw new Error('An entry needs an article.')
  const longest = distinct.reduce((a, b) => (b.length >= a.length ? b : a), newest)
  const current = newest.length >= WHOLE_SHARE * longest.length ? newest : longest
  const times = inOrder.map(({archivedAt}) => archivedAt).filter((at) => at !== null)
  const article = changedSummary(current, {
    ...namedBy(id, inOrder),
    title: newest.title,
    published: publishedOf(current, inOrder),
  })
  const history: History = {
    versions: distinct,
    shown: distinct.indexOf(current),
    choice: current !== newest ? 'longest' : newest === distinct.at(-1) ? 'newest' : 'returned',
    merged: same.length - 1,
    alternates: [...new Set(inOrder.map(({title}) => title))].filter((title) => title !== newest.title),
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

const isCopy = (a: ArticleSummary, b: ArticleSummary): boolean => a.title === b.title && a.text === b.text

/**
 * Compares versions for `sort`: oldest first; versions without a time first; equal times by file and hash, so that the
 * order of the input does not matter.
 */
function byAge(a: ArticleSummary, b: ArticleSummary): number {
  const [one, other] = [a.archivedAt ?? Number.NEGATIVE_INFINITY, b.archivedAt ?? Number.NEGATIVE_INFINITY]
  if (one !== other) return one - other
  return byText(
    `${a.seed.file}
${a.seed.sha256}`,
    `${b.seed.file}
${b.seed.sha256}`,
  )
}
