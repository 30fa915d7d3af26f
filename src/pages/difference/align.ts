import {diffArrays} from 'diff'
import {type Sentence, sentencesOf} from './sentences.ts'

/** A section of two aligned texts: equal sentences, or sentences that replaced one another. */
export interface Stretch {
  readonly isSame: boolean
  readonly older: readonly Sentence[]
  readonly newer: readonly Sentence[]
}

/** Sentences compared as one unit. */
type Unit = readonly Sentence[]

/**
 * The most edits before a comparison is given up. Its cost grows with the square of this number (Myers, "An O(ND)
 * Difference Algorithm", 1986), and a reader gains nothing from so many moved sentences.
 */
const MOST_MOVES = 1000

/**
 * Aligns two texts: returns alternating equal and changed sections, in order. It compares sentences; lines if too many
 * sentences moved; and returns a single changed section if too many lines moved.
 */
export function align(older: string, newer: string): readonly Stretch[] {
  const [before, after] = [sentencesOf(older), sentencesOf(newer)]
  return (
    alignUnits(before.map(unitOf), after.map(unitOf)) ??
    alignUnits(linesOf(before), linesOf(after)) ?? [{isSame: false, older: before, newer: after}]
  )
}

const unitOf = (sentence: Sentence): Unit => [sentence]

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
 * Index pairs of the longest common subsequence; null if it would take more than `MOST_MOVES` edits. Only units in both
 * texts are compared: the others cannot be in it, and texts without common units cost nothing.
 */
function commonUnits(
  older: readonly string[],
  newer: readonly string[],
): readonly (readonly [number, number])[] | null {
  const [before, after] = [indicesIn(older, new Set(newer)), indicesIn(newer, new Set(older))]
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

/** The indices of keys that also occur in `others`. */
const indicesIn = (keys: readonly string[], others: ReadonlySet<string>): readonly number[] =>
  keys.flatMap((key, at) => (others.has(key) ? [at] : []))
