import type {ArticleId} from '../model/brand.ts'
import type {Card} from './card.ts'

/** Cards in the order of their files, and under which other id an entry takes them in. */
export interface NamedCards {
  readonly cards: readonly Card[]
  readonly names: ReadonlyMap<ArticleId, ArticleId>
}

/** The ids of entries whose cards may not be those that they were before. */
export function affectedIds(before: NamedCards, now: NamedCards): ReadonlySet<ArticleId> {
  const affected = new Set<ArticleId>()
  const [one, other] = [before.cards, now.cards]
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && isSame(one[start], other[start])) start += 1
  let end = 0
  while (end < most - start && isSame(one.at(-1 - end), other.at(-1 - end))) end += 1
  for (const {cards, names} of [before, now]) {
    for (const {id} of cards.slice(start, cards.length - end)) affected.add(names.get(id) ?? id)
  }
  for (const id of [...before.names.keys(), ...now.names.keys()]) {
    const [was, is] = [before.names.get(id) ?? id, now.names.get(id) ?? id]
    if (was !== is) affected.add(was).add(is)
  }
  return affected
}

const isSame = (one: Card | undefined, other: Card | undefined): boolean => one === other || one?.mark === other?.mark
