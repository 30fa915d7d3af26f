import {KEPT_SHARE} from './runs.ts'
import type {Sentence} from './sentences.ts'
import {isWord, tokensOf} from './tokens.ts'

/**
 * Limits of the search. A section with more cells (removed × added sentences) is halved, and paired sentences lie at
 * most `REACH` from the diagonal.
 */
const MOST_CELLS = 250_000
const REACH = 24

/** The most neighbouring sentences added to one pair. */
const MOST_JOINED = 8

/** Sentences that replaced one another, usually one for one: half-open index ranges in both lists. */
export interface Pairing {
  readonly older: readonly [number, number]
  readonly newer: readonly [number, number]
}

/**
 * Pairs removed sentences with the added ones that replaced them, in order. Paired sentences share at least
 * `KEPT_SHARE` of their words, and the pairs maximize the sum of shares. Sentences in no pair count as removed or
 * added.
 */
export function pairSentences(removed: readonly Sentence[], added: readonly Sentence[]): readonly Pairing[] {
  const numbers = new Map<string, number>()
  const [before, after] = [removed.map((one) => bagOf(one, numbers)), added.map((one) => bagOf(one, numbers))]
  const pairs = pairsOf(before, after)
  const found: Pairing[] = []
  for (const [at, [older, newer]] of pairs.entries()) {
    const [from, to] = [found.at(-1)?.older[1] ?? 0, found.at(-1)?.newer[1] ?? 0]
    const [nextOlder, nextNewer] = pairs[at + 1] ?? [removed.length, added.length]
    const limit: Pairing = {older: [from, nextOlder], newer: [to, nextNewer]}
    const start: Pairing = {older: [older, older + 1], newer: [newer, newer + 1]}
    found.push(extended(start, limit, before, after, added))
  }
  return found
}

/**
 * Extends a pair by neighbouring sentences while that increases the share of common words: an edit may merge two
 * sentences into one, or split one into two.
 */
function extended(
  start: Pairing,
  limit: Pairing,
  before: readonly Bag[],
  after: readonly Bag[],
  added: readonly Sentence[],
): Pairing {
  const share = ({older, newer}: Pairing): number =>
    shareOf(joinedBag(before.slice(...older)), joinedBag(after.slice(...newer)))
  let best = start
  for (let n = 0; n < MOST_JOINED; n++) {
    const {older, newer} = best
    // Paragraphs are those of the newer text: no pair may cross the end of one.
    const wider: Pairing[] = [
      {older: [older[0] - 1, older[1]], newer},
      {older: [older[0], older[1] + 1], newer},
      ...(added[newer[0] - 1]?.isLast ? [] : [{older, newer: [newer[0] - 1, newer[1]] as const}]),
      ...(added[newer[1] - 1]?.isLast ? [] : [{older, newer: [newer[0], newer[1] + 1] as const}]),
    ]
    const next = wider.find((one) => isWithin(one, limit) && share(one) > share(best))
    if (!next) break
    best = next
  }
  return best
}

const isWithin = ({older, newer}: Pairing, limit: Pairing): boolean =>
  older[0] >= limit.older[0] && older[1] <= limit.older[1] && newer[0] >= limit.newer[0] && newer[1] <= limit.newer[1]

/** The words of a sentence, as sorted numbers. */
type Bag = Uint32Array

const joinedBag = (bags: readonly Bag[]): Bag => Uint32Array.from(bags.flatMap((bag) => [...bag])).sort()

type Places = readonly (readonly [number, number])[]

function pairsOf(before: readonly Bag[], after: readonly Bag[]): Places {
  const [rows, columns] = [before.length, after.length]
  if (rows * columns <= MOST_CELLS) return closestPairs(before, after)
  const [row, column] = [rows >> 1, columns >> 1]
  const rest = pairsOf(before.slice(row), after.slice(column))
  return [
    ...pairsOf(before.slice(0, row), after.slice(0, column)),
    ...rest.map(([older, newer]) => [older + row, newer + column] as const),
  ]
}

function closestPairs(before: readonly Bag[], after: readonly Bag[]): Places {
  const [rows, columns] = [before.length, after.length]
  const width = columns + 1
  /** For each cell, the greatest sum of shares of the first `row` and `column` sentences. */
  const best = new Float64Array((rows + 1) * width)
  const isPair = new Uint8Array((rows + 1) * width)
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = row * width + column
      const without = Math.max(best[cell - 1] ?? 0, best[cell - width] ?? 0)
      const isNear = Math.abs(row / rows - column / columns) * Math.max(rows, columns) <= REACH
      const share = isNear ? shareOf(before[row - 1], after[column - 1]) : 0
      const together = share < KEPT_SHARE ? 0 : (best[cell - width - 1] ?? 0) + share
      best[cell] = Math.max(without, together)
      isPair[cell] = together > without ? 1 : 0
    }
  }
  return traced(isPair, best, rows, columns)
}

/** Follows the table back from its last cell, and returns the pairs on the way. */
function traced(isPair: Uint8Array, best: Float64Array, rows: number, columns: number): Places {
  const pairs: (readonly [number, number])[] = []
  const width = columns + 1
  let [row, column] = [rows, columns]
  while (row > 0 && column > 0) {
    const cell = row * width + column
    if (isPair[cell] === 1) pairs.push([--row, --column])
    else if ((best[cell - 1] ?? 0) >= (best[cell - width] ?? 0)) column--
    else row--
  }
  return pairs.reverse()
}

function bagOf({text}: Sentence, numbers: Map<string, number>): Bag {
  const words = tokensOf(text).filter(isWord)
  return Uint32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }).sort()
}

/** The share of words that two bags have in common, 0 to 1 (Sørensen–Dice coefficient). */
function shareOf(one: Bag = new Uint32Array(), other: Bag = new Uint32Array()): number {
  let [at, to, common] = [0, 0, 0]
  while (at < one.length && to < other.length) {
    const [a, b] = [one[at] ?? 0, other[to] ?? 0]
    if (a === b) common++
    if (a <= b) at++
    if (b <= a) to++
  }
  return common === 0 ? 0 : (2 * common) / (one.length + other.length)
}
