import type {ArticleId} from '../brand.ts'
import {LINK, markOfTarget} from './card.ts'
import type {Entry} from './versions.ts'

/** Where links between the articles of an archive lead. */
export interface Links {
  /** For each link of an entry's body, in order, the entry that it leads to; an entry's own is none. */
  targets(entry: Entry): readonly (Entry | null)[]
  /** The other entries that link to this one, in the order of all entries. */
  mentions(id: ArticleId): readonly Entry[]
}

/** By id where the link's outlet has a rule that gives one, else by address. One pass over all links. */
export function linksAmong(entries: readonly Entry[]): Links {
  const byId = new Map<string, Entry>()
  const byAddress = new Map<string, Entry>()
  for (const entry of entries) {
    for (const id of entry.ids) byId.set(markOfTarget(id), entry)
    for (const mark of entry.urlMarks) byAddress.set(mark, entry)
  }
  const targets = (entry: Entry): readonly (Entry | null)[] => {
    const {links} = entry.article
    return Array.from({length: links.length / LINK}, (_, at) => {
      const link = links.slice(at * LINK, (at + 1) * LINK)
      const target = byId.get(link.slice(0, LINK / 2)) ?? byAddress.get(link.slice(LINK / 2))
      return target === undefined || target === entry ? null : target
    })
  }
  const mentions = new Map<ArticleId, Entry[]>()
  for (const entry of entries) {
    if (entry.article.links === '') continue
    for (const target of new Set(targets(entry))) {
      if (target === null) continue
      const known = mentions.get(target.article.id)
      if (known) known.push(entry)
      else mentions.set(target.article.id, [entry])
    }
  }
  return {targets, mentions: (id) => mentions.get(id) ?? []}
}
