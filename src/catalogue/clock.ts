import type {EpochMs} from '../model/brand.ts'
import {type ArticleSummary, changedSummary} from './summary.ts'

const HOUR = 3_600_000

/**
 * The articles with the feed times of outlets that write local clocks as UTC set back: one that lies after everything
 * that any other outlet's feed carried, by no more than `hoursOf` its outlet, was carried no later than that. Others come
 * back as they are. FORMAT §4, Zaobao.
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
    // Nearly none is.
    if (ahead <= 0) return article
    const hours = hoursAhead(article.outlet)
    return hours !== null && ahead <= hours * HOUR ? archivedBy(article, last as EpochMs) : article
  })
}

/** What its body states of the time stays; only what was taken from the feed is the feed's fault. */
function archivedBy(article: ArticleSummary, archivedAt: EpochMs): ArticleSummary {
  const {published} = article
  const fromFeed = published !== null && published.at === article.archivedAt
  return changedSummary(article, {archivedAt, published: fromFeed ? {...published, at: archivedAt} : published})
}
