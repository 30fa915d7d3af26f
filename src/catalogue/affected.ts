import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/** Article summaries in the order of their files, and for each merged id the id of the entry that takes it in. */
export interface NamedSummaries {
  readonly summaries: readonly ArticleSummary[]
  readonly names: ReadonlyMap<ArticleId, ArticleId>
}

/**
 * Returns the ids of the entries whose summaries differ between two states of the archive: those of seeds that came or
 * went, or whose summary has another hash, and those that got another name.
 */
export function affectedIds(before: NamedSummaries, now: NamedSummaries): ReadonlySet<ArticleId> {
  const affected = new Set<ArticleId>()
  const [old, fresh] = [before.summaries, now.summaries]
  const most = Math.min(old.length, fresh.length)
  let start = 0
  while (start < most && isSame(old[start], fresh[start])) start += 1
  let end = 0
  while (end < most - start && isSame(old.at(-1 - end), fresh.at(-1 - end))) end += 1
  const add = ({id}: ArticleSummary, {names}: NamedSummaries) => affected.add(names.get(id) ?? id)
  // Common summaries at the start and the end, in general nearly all, need no map.
  const between = new Map(old.slice(start, old.length - end).map((summary) => [summary.seed.file, summary]))
  for (const summary of fresh.slice(start, fresh.length - end)) {
    const was = between.get(summary.seed.file)
    if (!isSame(was, summary)) add(summary, now)
    else between.delete(summary.seed.file)
  }
  for (const summary of between.values()) add(summary, before)
  for (const id of [...before.names.keys(), ...now.names.keys()]) {
    const [was, is] = [before.names.get(id) ?? id, now.names.get(id) ?? id]
    if (was !== is) affected.add(was).add(is)
  }
  return affected
}

const isSame = (old: ArticleSummary | undefined, fresh: ArticleSummary | undefined): boolean =>
  old === fresh || old?.hash === fresh?.hash
