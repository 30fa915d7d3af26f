import type {Removal} from '../model/article.ts'
import type {LossKind} from '../words/words.ts'
import type {BodyPart, Losses} from './article-views.ts'
import {lossKindOf} from './loss-kinds.ts'

/** Counts the missing images of a body, and the elements removed from it by kind, most first. */
export function lossesOf(body: readonly BodyPart[], removed: readonly Removal[]): Losses {
  const counts = new Map<LossKind, number>()
  for (const removal of removed) {
    const kind = lossKindOf(removal)
    counts.set(kind, (counts.get(kind) ?? 0) + removal.count)
  }
  return {
    missing: body.filter(({kind}) => kind === 'missing').length,
    removed: [...counts].map(([kind, count]) => ({kind, count})).sort((a, b) => b.count - a.count),
  }
}
