import type {Article} from '../article.ts'
import type {ArticleId} from '../brand.ts'

/** A native id that begins with a day: `2020-06-14-a-slug`. */
const DATED = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/s
const DAY = 86_400_000

/**
 * Articles that their outlet moved to another day: ids that differ in nothing but a leading date, at most so many days
 * apart. Returns the article that names all of a group, the earliest, by the id of each other. A column of the same name
 * comes back after a week and stays an article of its own. FORMAT §5, Economist; `daysOf` is that rule's number, or null.
 */
export function renamed(
  articles: Iterable<Article>,
  daysOf: (outlet: string) => number | null,
): ReadonlyMap<ArticleId, Article> {
  const bySlug = new Map<string, {readonly article: Article; readonly day: number}[]>()
  for (const article of articles) {
    if (daysOf(article.outlet) === null) continue
    const dated = DATED.exec(article.nativeId)
    if (!dated) continue
    const day = Date.UTC(Number(dated[1]), Number(dated[2]) - 1, Number(dated[3])) / DAY
    const key = `${article.outlet}:${dated[4]}`
    bySlug.set(key, [...(bySlug.get(key) ?? []), {article, day}])
  }
  const names = new Map<ArticleId, Article>()
  for (const same of bySlug.values()) {
    const inOrder = same.sort((a, b) => a.day - b.day)
    let first = inOrder[0]
    for (const other of inOrder) {
      if (!first || other.day - first.day > (daysOf(other.article.outlet) ?? 0)) first = other
      if (other.article.id !== first.article.id) names.set(other.article.id, first.article)
    }
  }
  return names
}
