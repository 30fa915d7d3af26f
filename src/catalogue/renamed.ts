import {groupBy} from '../base/group.ts'
import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/** A native id that begins with a day: `2020-06-14-a-slug`. */
const DATED = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/s
const DAY = 86_400_000

/**
 * Articles that their outlet moved to another day: ids that differ in nothing but a leading date, at most so many days
 * apart. Returns the id that names all of a group, the earliest, by each other id. A column of the same name
 * comes back after a week and stays an article of its own. FORMAT §5, Economist; `daysOf` is that rule's number, or null.
 */
export function renamed(
  articles: Iterable<ArticleSummary>,
  daysOf: (outlet: string) => number | null,
): ReadonlyMap<ArticleId, ArticleId> {
  const names = new Map<ArticleId, ArticleId>()
  for (const same of groupBy(datedIds(articles, daysOf), ({key}) => key).values()) {
    const inOrder = same.sort((a, b) => a.day - b.day)
    let first = inOrder[0]
    for (const other of inOrder) {
      if (!first || other.day - first.day > other.within) first = other
      if (other.id !== first.id) names.set(other.id, first.id)
    }
  }
  return names
}

/** The ids that such a rule speaks of: their day, and what they have in common with others. */
function* datedIds(articles: Iterable<ArticleSummary>, daysOf: (outlet: string) => number | null) {
  for (const {id, outlet} of articles) {
    const within = daysOf(outlet)
    const dated = within === null ? null : DATED.exec(id.slice(outlet.length + 1))
    if (within === null || !dated) continue
    const day = Date.UTC(Number(dated[1]), Number(dated[2]) - 1, Number(dated[3])) / DAY
    yield {id, within, day, key: `${outlet}:${dated[4]}`}
  }
}
