import type {Random} from './random.ts'

/** Cumulative shares of the values of a `Spread`: minimum, 5 %, 25 %, median, 75 %, 95 %, 99 %, maximum. */
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]

/** A measured distribution, given by its values at eight cumulative shares. */
export type Spread = readonly [number, number, number, number, number, number, number, number]

/** Draws a value by linear interpolation. Logarithms are avoided, because machines round them differently. */
export function drawFrom(spread: Spread, random: Random): number {
  const share = random.part()
  const at = SHARES.findIndex((upper) => share < upper)
  const [from = 0, to = 1] = [SHARES[at - 1], SHARES[at]]
  const [low = 0, high = 0] = [spread[at - 1], spread[at]]
  return low + ((high - low) * (share - from)) / (to - from)
}

/** Draws a value and rounds it to an integer. */
export const wholeFrom = (spread: Spread, random: Random): number => Math.round(drawFrom(spread, random))
