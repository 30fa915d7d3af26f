import type {Random} from './random.ts'

/** Where the measured values of a `Spread` stand: least, 5 %, a quarter, median, three quarters, 95 %, 99 %, most. */
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]

/** A measured distribution, by its values at eight shares. */
export type Spread = readonly [number, number, number, number, number, number, number, number]

/** A value of the distribution: straight lines between the measured points. No logarithm: machines round them apart. */
export function drawFrom(spread: Spread, random: Random): number {
  const share = random.part()
  const at = SHARES.findIndex((upper) => share < upper)
  const [from = 0, to = 1] = [SHARES[at - 1], SHARES[at]]
  const [low = 0, high = 0] = [spread[at - 1], spread[at]]
  return low + ((high - low) * (share - from)) / (to - from)
}

/** The same, rounded to a whole number. */
export const wholeFrom = (spread: Spread, random: Random): number => Math.round(drawFrom(spread, random))
