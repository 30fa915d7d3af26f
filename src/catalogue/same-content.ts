import {byText} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/**
 * A shorter text may be one that an outlet prints under many pictures, so the pictures must be the same too, in UTF-16
 * code units.
 */
const SHORT = 200

/**
 * Joins articles that one outlet published at several addresses: the same title and text, the same players and, under a
 * short text, the same pictures. Returns `names` with the id of the oldest by every other id. An article whose text or
 * title changed stays alone: a page with the news of each day has the text of many others once. Source:
 * docs/format.md §5.
 */
export function withSameContent(
  articles: readonly ArticleSummary[],
  names: ReadonlyMap<ArticleId, ArticleId>,
): ReadonlyMap<ArticleId, ArticleId> {
  const nameOf = (id: ArticleId): ArticleId => names.get(id) ?? id
  const suspects = suspectsIn(articles, nameOf)
  if (suspects.size === 0) return names
  const joined = new Map<ArticleId, ArticleId>()
  for (const same of groupBy(singleContents(articles, suspects, nameOf), ({content}) => content).values()) {
    const [first, ...others] = same.sort((a, b) => byAge(a.oldest, b.oldest))
    if (first) for (const {id} of others) joined.set(id, first.id)
  }
  if (joined.size === 0) return names
  const all = new Map([...names].map(([id, name]) => [id, joined.get(name) ?? name]))
  for (const [id, name] of joined) all.set(id, name)
  return all
}

/** Names of articles that share their text with an article of another name. Nearly all texts occur once. */
function suspectsIn(articles: readonly ArticleSummary[], nameOf: (id: ArticleId) => ArticleId): ReadonlySet<ArticleId> {
  const byDigest = new Map<string, ArticleId>()
  const suspects = new Set<ArticleId>()
  for (const {id, text} of articles) {
    const name = nameOf(id)
    const known = byDigest.get(text)
    if (known === undefined) byDigest.set(text, name)
    else if (known !== name) suspects.add(known).add(name)
  }
  return suspects
}

interface Single {
  readonly id: ArticleId
  readonly content: string
  readonly oldest: ArticleSummary
}

/** The suspects whose versions all have one content, with their oldest version. */
function* singleContents(
  articles: readonly ArticleSummary[],
  suspects: ReadonlySet<ArticleId>,
  nameOf: (id: ArticleId) => ArticleId,
): Generator<Single> {
  const versions = groupBy(
    articles.filter(({id}) => suspects.has(nameOf(id))),
    ({id}) => nameOf(id),
  )
  for (const [id, all] of versions) {
    const [oldest] = all.sort(byAge)
    const contents = new Set(all.map(contentOf))
    const [content] = contents
    if (oldest && contents.size === 1 && content !== undefined && content !== null) yield {id, content, oldest}
  }
}

/** Equal for articles that show the same; null for one that shows nothing but its title. */
function contentOf({outlet, title, length, text, players, pictures}: ArticleSummary): string | null {
  if (length === 0 && players === '' && pictures.keys.length === 0) return null
  return JSON.stringify([outlet, title, text, players, length < SHORT ? pictures.keys : []])
}

/** Oldest first; of one time, by id, so that no name of a file counts. */
function byAge(a: ArticleSummary, b: ArticleSummary): number {
  const [one, other] = [a, b].map(({archivedAt}) => archivedAt ?? Number.NEGATIVE_INFINITY)
  return one === other ? byText(a.id, b.id) : Number(one) - Number(other)
}
