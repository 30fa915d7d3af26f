import type {Removal} from '../model/article.ts'
import type {LossKind} from '../words/words.ts'
import type {BodyPart, Losses} from './article-views.ts'

/**
 * The kind shown to readers for each reason of a removal (docs/format.md §10). Other reasons, mostly rows of the drop
 * list, count as `furniture`.
 */
const LOSS_KINDS: Readonly<Record<string, LossKind>> = {
  element: 'element',
  fallback: 'element',
  icon: 'element',
  hidden: 'hidden',
  furniture: 'picture',
  copy: 'picture',
  tiny: 'picture',
  'no-address': 'picture',
}

/** Counts the missing images of a body, and the elements removed from it by kind, most first. */
export function lossesOf(body: readonly BodyPart[], removed: readonly Removal[]): Losses {
  const counts = new Map<LossKind, number>()
  for (const {reason, count} of removed) {
    const kind = LOSS_KINDS[reason] ?? 'furniture'
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return {
    missing: body.filter(({kind}) => kind === 'missing').length,
    removed: [...counts].map(([kind, count]) => ({kind, count})).sort((a, b) => b.count - a.count),
  }
}
