import {diffArrays} from 'diff'
import {type Sentence, sentencesOf} from './sentences.ts'

/** A stretch of two texts: equal sentences, or those that stand for one another. */
export interface Stretch {
  readonly isSame: boolean
  readonly older: readonly Sentence[]
  readonly newer: readonly Sentence[]
}

/** Sentences that are compared as one. */
type Unit = readonly Sentence[]

/**
 * Common units that may have changed places before a comparison is given up. Its cost grows with the square of this
 * number (Myers, "An O(ND) Difference Algorithm", 1986), and a reader gains nothing from so many moved sentences.
 */
const MOST_MOVES = 1000

/**
 * Two texts side by side, in order, equal and changed stretches in turn. By sentences; by lines where too many of
 * those changed places; as one changed stretch where even the lines did.
 */
export function align(older: string, newer: string): readonly Stretch[] {
  const [before, after] = [sentencesOf(older), sentencesOf(newer)]
  return (
    alignUnits(before.map(alone), after.map(alone)) ??
    alignUnits(linesOf(before), linesOf(after)) ?? [{isSame: false, older: before, newer: after}]
  )
}

const alone = (sentence: Sentence): Unit => [sentence]

function linesOf(sentences: readonly Sentence[]): readonly Unit[] {
  const lines: Sentence[][] = [[]]
  for (const sentence of sentences) {
    lines.at(-1)?.push(sentence)
    if (sentence.isLast) lines.push([])
  }
  return lines.filter((line) => line.length > 0)
}

function alignUnits(older: readonly Unit[], newer: readonly Unit[]): readonly Stretch[] | null {
  const common = commonUnits(older.map(keyOf), newer.map(keyOf))
  if (!common) return null
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  const push = (isSame: boolean, olderEnd: number, newerEnd: number): void => {
    const stretch = {isSame, older: older.slice(from, olderEnd).flat(), newer: newer.slice(to, newerEnd).flat()}
    if (stretch.older.length + stretch.newer.length > 0) stretches.push(stretch)
    from = olderEnd
    to = newerEnd
  }
  for (const [at, other] of common) {
    push(false, at, other)
    push(true, at + 1, other + 1)
  }
  push(false, older.length, newer.length)
  return stretches
}

const keyOf = (unit: Unit): string => unit.map(({text}) => text).join('\n')

/**
 * Places of the longest common sequence. Only what stands in both is compared: the rest can be in no common sequence, and
 * two texts that have nothing in common cost nothing. Null where it would take more than `MOST_MOVES`.
 */
function commonUnits(
  older: readonly string[],
  newer: readonly string[],
): readonly (readonly [number, number])[] | null {
  const [before, after] = [placesIn(older, new Set(newer)), placesIn(newer, new Set(older))]
  const changes = diffArrays(
    before.map((at) => older[at]),
    after.map((at) => newer[at]),
    {maxEditLength: MOST_MOVES},
  )
  if (!changes) return null
  const common: (readonly [number, number])[] = []
  let [from, to] = [0, 0]
  for (const {added, removed, count} of changes) {
    for (let n = 0; n < count && !added && !removed; n++) common.push([before[from + n] ?? 0, after[to + n] ?? 0])
    if (!added) from += count
    if (!removed) to += count
  }
  return common
}

/** Where the keys stand that others have too. */
const placesIn = (keys: readonly string[], others: ReadonlySet<string>): readonly number[] =>
  keys.flatMap((key, at) => (others.has(key) ? [at] : []))
