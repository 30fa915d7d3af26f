import type {Article, Moment} from '../article.ts'
import type {Address, ArticleId, EpochMs, Lang} from '../brand.ts'
import {groupBy} from '../group.ts'
import {byText} from '../order.ts'

/** One state of an article, as one seed holds it. */
export interface Version {
  readonly archivedAt: EpochMs | null
  readonly title: string
  readonly lang: Lang
  /** Plain text, one line a block. */
  readonly text: string
  readonly url: string
  readonly sha256: string
  readonly file: string
  /** Whether its text is the one that the article's page shows. One of an entry's versions is. */
  readonly isShown: boolean
}

/** Why a version is the one shown: it is the newest; or an earlier one to which the outlet went back; or the longest. */
export type Choice = 'newest' | 'returned' | 'longest'

/** An article as the site shows it: its current version, with what the others add. */
export interface Entry {
  readonly article: Article
  /** Different texts or titles, oldest first. Equal copies are one. */
  readonly versions: readonly Version[]
  readonly choice: Choice
  /** Seeds that gave this entry and stand in no address of their own: versions and copies beyond the one shown. */
  readonly merged: number
  /** Titles of other versions. */
  readonly alternates: readonly string[]
  readonly firstArchived: EpochMs | null
  readonly lastArchived: EpochMs | null
  /** Where it stood under other ids of its outlet, oldest first: these addresses lead to it. */
  readonly formerly: readonly Address[]
  /** Its ids: the one that names it, and those. */
  readonly ids: readonly ArticleId[]
  /** Keys of all addresses under which it was published. */
  readonly urlKeys: readonly string[]
}

/** A newest version with less than this share of the longest one's text is a stub that replaced an article. FORMAT §5. */
const WHOLE_SHARE = 0.8

/** One entry an id, or for all ids that `names` gives one name. The input's order does not matter. */
export function mergeVersions(
  articles: Iterable<Article>,
  names: ReadonlyMap<ArticleId, ArticleId> = new Map(),
): Entry[] {
  const byId = groupBy(articles, ({id}) => names.get(id) ?? id)
  return [...byId].map(([id, same]) => entryOf(id, same))
}

function entryOf(id: ArticleId, same: readonly Article[]): Entry {
  const inOrder = [...same].sort(byAge)
  const distinct = inOrder.filter((article, at) => at === inOrder.findIndex((other) => isCopy(article, other)))
  // An outlet may go back to an earlier text: that is then the newest again.
  const last = inOrder.at(-1)
  const newest = distinct.find((article) => last && isCopy(article, last))
  if (!newest) throw new Error('An entry needs an article.')
  const longest = distinct.reduce((a, b) => (b.body.text.length >= a.body.text.length ? b : a), newest)
  const whole = newest.body.text.length >= WHOLE_SHARE * longest.body.text.length
  const current = whole ? newest : longest
  const shown = current === newest ? newest : {...current, title: newest.title, rawTitle: newest.rawTitle}
  const times = inOrder.map(({archivedAt}) => archivedAt).filter((at) => at !== null)
  return {
    article: {...shown, ...namedBy(id, inOrder), published: publishedOf(shown, inOrder)},
    versions: distinct.map((version) => versionOf(version, version === current)),
    choice: current !== newest ? 'longest' : newest === distinct.at(-1) ? 'newest' : 'returned',
    merged: same.length - 1,
    alternates: [...new Set(inOrder.map(({title}) => title))].filter((title) => title !== newest.title),
    firstArchived: times[0] ?? null,
    lastArchived: times.at(-1) ?? null,
    formerly: [...new Set(inOrder.filter((article) => article.id !== id).map(({address}) => address))].sort(),
    ids: [...new Set([id, ...inOrder.map((article) => article.id)])],
    urlKeys: [...new Set(inOrder.map(({urlKey}) => urlKey))],
  }
}

function versionOf({archivedAt, title, lang, body, url, seed}: Article, isShown: boolean): Version {
  return {archivedAt, title, lang, text: body.text, url, ...seed, isShown}
}

/** Id and address of the version that gives the entry its name. */
function namedBy(id: ArticleId, inOrder: readonly Article[]): Pick<Article, 'id' | 'nativeId' | 'address'> {
  const named = inOrder.find((article) => article.id === id)
  if (!named) throw new Error(`No version of ${id} has that id.`)
  return {id, nativeId: named.nativeId, address: named.address}
}

/**
 * When the article was first published as far as its versions tell. A version that states no time has its feed's, and a
 * later copy must not carry the article to a later day.
 */
function publishedOf(shown: Article, inOrder: readonly Article[]): Moment | null {
  const states = shown.published !== null && shown.published.at !== shown.archivedAt
  return states ? shown.published : (inOrder.find(({published}) => published !== null)?.published ?? null)
}

const isCopy = (a: Article, b: Article): boolean => a.title === b.title && a.body.text === b.body.text

/** Oldest first; without a time before all others; equal times by file and hash, so that the input's order is forgotten. */
function byAge(a: Article, b: Article): number {
  const [one, other] = [a.archivedAt ?? Number.NEGATIVE_INFINITY, b.archivedAt ?? Number.NEGATIVE_INFINITY]
  if (one !== other) return one - other
  return byText(
    `${a.seed.file}
${a.seed.sha256}`,
    `${b.seed.file}
${b.seed.sha256}`,
  )
}
