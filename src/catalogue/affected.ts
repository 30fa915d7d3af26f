import type {ArticleId} from '../model/brand.ts'
import type {ArticleSummary} from './summary.ts'

/** Cards in the order of their files, and under which other id an entry takes them in. */
export interface NamedSummaries {
  readonly summaries: readonly ArticleSummary[]
  readonly names: ReadonlyMap<ArticleId, ArticleId>
}

/** The ids of entries whose cards may not be those that they were before. */
export function affectedIds(before: NamedSummaries, now: NamedSummaries): ReadonlySet<ArticleId> {
  const affected = new Set<ArticleId>()
  const [one, other] = [before.summaries, now.summaries]
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && isSame(one[start], other[start])) start += 1
  let end = 0
  while (end < most - start && isSame(one.at(-1 - end), other.at(-1 - end))) end += 1
  for (const {summaries, names} of [before, now]) {
    for (const {id} of summaries.slice(start, summaries.length - end)) affected.add(names.get(id) ?? id)
  }
  for (const id of [...before.names.keys(), ...now.names.keys()]) {
    const [was, is] = [before.names.get(id) ?? id, now.names.get(id) ?? id]
    if (was !== is) affected.add(was).add(is)
  }
  return affected
}

const isSame = (one: ArticleSummary | undefined, other: ArticleSummary | undefined): boolean =>
  one === other || one?.hash === other?.hash
