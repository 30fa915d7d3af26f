import type {EpochMs} from '../brand.ts'
import {groupBy} from '../group.ts'
import {type Card, changedCard} from './card.ts'

const HOUR = 3_600_000

/**
 * The articles with the feed times of outlets that write local clocks as UTC set back: one that lies after everything
 * that any other outlet's feed carried, by no more than `hoursOf` its outlet, was carried no later than that. Others come
 * back as they are. FORMAT §4, Zaobao.
 */
export function withSoundClocks(
  articles: readonly Card[],
  hoursOf: (outlet: string) => number | null,
): readonly Card[] {
  const byOutlet = groupBy(articles, ({outlet}) => outlet)
  const sound = [...byOutlet].filter(([outlet]) => hoursOf(outlet) === null).flatMap(([, own]) => own)
  const newest = sound.reduce<number | null>((most, {archivedAt}) => laterOf(most, archivedAt), null)
  if (newest === null) return articles
  return articles.map((article) => {
    const hours = hoursOf(article.outlet)
    const ahead = hours === null || article.archivedAt === null ? 0 : article.archivedAt - newest
    return ahead > 0 && hours !== null && ahead <= hours * HOUR ? archivedBy(article, newest as EpochMs) : article
  })
}

const laterOf = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a)

/** What its body states of the time stays; only what was taken from the feed is the feed's fault. */
function archivedBy(article: Card, archivedAt: EpochMs): Card {
  const {published} = article
  const fromFeed = published !== null && published.at === article.archivedAt
  return changedCard(article, {archivedAt, published: fromFeed ? {...published, at: archivedAt} : published})
}
