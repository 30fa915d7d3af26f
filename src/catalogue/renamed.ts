import {groupBy} from '../base/group.ts'
import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/** A native id that begins with a date: `2020-06-14-a-slug`. */
const DATED = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/s
const DAY = 86_400_000

/**
 * Finds articles that their outlet moved to another day: ids that differ only in a leading date, at most
 * `daysOf(outlet)` days apart (null: the outlet has no such rule). Returns the earliest id of each group by every other
 * id. A regular column with the same name returns after a week and stays a separate article. Source: docs/format.md §5,
 * Economist.
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

/** The ids to which the rule applies, with their day number and a key shared by ids that differ only in the date. */
function* datedIds(articles: Iterable<ArticleSummary>, daysOf: (outlet: string) => number | null) {
  for (const {id, outlet} of articles) {
    const within = daysOf(outlet)
    const dated = within === null ? null : DATED.exec(id.slice(outlet.length + 1))
    if (within === null || !dated) continue
    const day = Date.UTC(Number(dated[1]), Number(dated[2]) - 1, Number(dated[3])) / DAY
    yield {id, within, day, key: `${outlet}:${dated[4]}`}
  }
}
