import type {EpochMs} from '../model/brand.ts'
import {type ArticleSummary, changedSummary} from './summary.ts'

const HOUR = 3_600_000

/**
 * Corrects the feed times of outlets that write their local time as UTC. `hoursOf` gives the most hours by which an
 * outlet's feed may be ahead, or null for an outlet with a sound clock. If such a time is later than every time from
 * sound clocks, by at most these hours, it becomes the latest of those. Other articles are returned as the same
 * objects. Source: docs/format.md §4, Zaobao.
 */
export function withSoundClocks(
  articles: readonly ArticleSummary[],
  hoursOf: (outlet: string) => number | null,
): readonly ArticleSummary[] {
  const known = new Map<string, number | null>()
  const hoursAhead = (outlet: string): number | null => {
    const hours = known.has(outlet) ? (known.get(outlet) ?? null) : hoursOf(outlet)
    known.set(outlet, hours)
    return hours
  }
  let newest: number | null = null
  for (const {outlet, archivedAt} of articles) {
    if (archivedAt !== null && (newest === null || archivedAt > newest) && hoursAhead(outlet) === null)
      newest = archivedAt
  }
  if (newest === null) return articles
  const last = newest
  return articles.map((article) => {
    const ahead = article.archivedAt === null ? 0 : article.archivedAt - last
    // Nearly all articles end here, before their outlet is looked up.
    if (ahead <= 0) return article
    const hours = hoursAhead(article.outlet)
    return hours !== null && ahead <= hours * HOUR ? archivedBy(article, last as EpochMs) : article
  })
}

/** A publication time stated in the body stays; one taken from the feed is corrected with it. */
function archivedBy(article: ArticleSummary, archivedAt: EpochMs): ArticleSummary {
  const {published} = article
  const fromFeed = published !== null && published.at === article.archivedAt
  return changedSummary(article, {archivedAt, published: fromFeed ? {...published, at: archivedAt} : published})
}
