import type {Entry} from '../catalogue/entry.ts'
import {PART_SIZE} from './address.ts'

/** The fewest articles of a part that another part follows. */
const LEAST = PART_SIZE - PART_SIZE / 5

type Part = readonly Entry[]

const known = new WeakMap<readonly Entry[], readonly Part[]>()

/**
 * Cuts the list of a topic, oldest first, into parts of at most `PART_SIZE` articles. A part ends before the article
 * with the least hash among those where it may end, and not after a number of articles: an article that is added to an
 * old part then leaves the later parts as they are, and their pages need not be printed again. The lists of a day or a
 * month need no such rule, since an old one seldom grows.
 */
export function topicParts(list: readonly Entry[]): readonly Part[] {
  const cut = known.get(list)
  if (cut !== undefined) return cut
  const parts: Part[] = []
  let from = 0
  while (list.length - from > PART_SIZE) {
    const to = nextStart(list, from)
    parts.push(list.slice(from, to))
    from = to
  }
  parts.push(list.slice(from))
  known.set(list, parts)
  return parts
}

/** The index at which the next part begins. The list goes on for more than a part. */
function nextStart(list: readonly Entry[], from: number): number {
  let [start, least] = [from + LEAST, list[from + LEAST]?.article.idHash ?? '']
  for (let at = start + 1; at <= from + PART_SIZE; at++) {
    const hash = list[at]?.article.idHash ?? ''
    if (hash < least) [start, least] = [at, hash]
  }
  return start
}
