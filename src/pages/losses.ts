import type {Removal} from '../model/article.ts'
import type {LossKind} from '../words/words.ts'
import type {BodyPart, Losses} from './article-views.ts'

/** What a reader is told of a reason for which something was taken out (FORMAT §8); rows of the drop list have each their own. */
const KINDS: Readonly<Record<string, LossKind>> = {
  element: 'element',
  hidden: 'hidden',
  furniture: 'picture',
  copy: 'picture',
  tiny: 'picture',
  'no-address': 'picture',
}

/** The pictures of a body that are not in store, and what was taken out of it, by kind, most first. */
export function lossesOf(body: readonly BodyPart[], removed: readonly Removal[]): Losses {
  const counts = new Map<LossKind, number>()
  for (const {reason, count} of removed) {
    const kind = KINDS[reason] ?? 'furniture'
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return {
    missing: body.filter(({kind}) => kind === 'missing').length,
    removed: [...counts].map(([kind, count]) => ({kind, count})).sort((a, b) => b.count - a.count),
  }
}
