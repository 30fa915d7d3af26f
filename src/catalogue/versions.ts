import {byText} from '../base/compare.ts'
import type {Moment} from '../model/article.ts'
import type {ArticleId} from '../model/brand.ts'
import type {DayKey} from '../time/calendar.ts'
import {Entry, type History} from './entry.ts'
import {type ArticleSummary, changedSummary} from './summary.ts'

/** A newest version with less than this share of the longest one's text is a stub that replaced an article. FORMAT §5. */
const WHOLE_SHARE = 0.8

/** One entry an id, or for all ids that `names` gives one name. The input's order does not matter. */
export function mergeVersions(
  articles: Iterable<ArticleSummary>,
  names: ReadonlyMap<ArticleId, ArticleId> = new Map(),
  dayOf: (published: Moment | null) => DayKey | null = () => null,
): Entry[] {
  const byId = new Map<ArticleId, ArticleSummary | ArticleSummary[]>()
  for (const summary of articles) {
    const id = names.get(summary.id) ?? summary.id
    const known = byId.get(id)
    // Nearly all are alone, and need no list.
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
  // An outlet may go back to an earlier text: that is then the newest again.
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
    urlHashes: [...new Set(inOrder.map(({urlHash}) => urlHash))],
  }
  return new Entry(article, history, dayOf(article.published))
}

/** Id and address of the version that gives the entry its name. */
function namedBy(id: ArticleId, inOrder: readonly ArticleSummary[]): Pick<ArticleSummary, 'id' | 'idHash' | 'address'> {
  const named = inOrder.find((article) => article.id === id)
  if (!named) throw new Error(`No version of ${id} has that id.`)
  return {id, idHash: named.idHash, address: named.address}
}

/**
 * When the article was first published as far as its versions tell. A version that states no time has its feed's, and a
 * later copy must not carry the article to a later day.
 */
function publishedOf(shown: ArticleSummary, inOrder: readonly ArticleSummary[]): Moment | null {
  const states = shown.published !== null && shown.published.at !== shown.archivedAt
  return states ? shown.published : (inOrder.find(({published}) => published !== null)?.published ?? null)
}

const isCopy = (a: ArticleSummary, b: ArticleSummary): boolean => a.title === b.title && a.text === b.text

/** Oldest first; without a time before all others; equal times by file and hash, so that the input's order is forgotten. */
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
