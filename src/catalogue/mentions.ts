import type {ArticleId} from '../brand.ts'
import type {LinkMark} from './card.ts'
import type {Entry} from './versions.ts'

/**
 * The entries whose shown text links to an entry, by that entry's id: each once, none to itself, in the order of
 * `entries`. One pass over all links.
 */
export function mentionsIn(
  entries: readonly Entry[],
  find: (link: LinkMark) => Entry | undefined,
): ReadonlyMap<ArticleId, readonly Entry[]> {
  const mentions = new Map<ArticleId, Entry[]>()
  for (const entry of entries) {
    if (entry.article.links.length === 0) continue
    const targets = new Set(entry.article.links.map(find))
    for (const target of targets) {
      if (!target || target === entry) continue
      const known = mentions.get(target.article.id)
      if (known) known.push(entry)
      else mentions.set(target.article.id, [entry])
    }
  }
  return mentions
}
