import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/** Article summaries in the order of their files, and for each merged id the id of the entry that takes it in. */
export interface NamedSummaries {
  readonly summaries: readonly ArticleSummary[]
  readonly names: ReadonlyMap<ArticleId, ArticleId>
}

/**
 * Returns the ids of the entries whose summaries may differ between two states of the archive. Common summaries at the
 * start and the end of both lists are skipped; every summary between them counts as changed.
 */
export function affectedIds(before: NamedSummaries, now: NamedSummaries): ReadonlySet<ArticleId> {
  const affected = new Set<ArticleId>()
  const [old, fresh] = [before.summaries, now.summaries]
  const most = Math.min(old.length, fresh.length)
  let start = 0
  while (start < most && isSame(old[start], fresh[start])) start += 1
  let end = 0
  while (end < most - start && isSame(old.at(-1 - end), fresh.at(-1 - end))) end += 1
  for (const {summaries, names} of [before, now]) {
    for (const {id} of summaries.slice(start, summaries.length - end)) affected.add(names.get(id) ?? id)
  }
  for (const id of [...before.names.keys(), ...now.names.keys()]) {
    const [was, is] = [before.names.get(id) ?? id, now.names.get(id) ?? id]
    if (was !== is) affected.add(was).add(is)
  }
  return affected
}

const isSame = (old: ArticleSummary | undefined, fresh: ArticleSummary | undefined): boolean =>
  old === fresh || old?.hash === fresh?.hash
