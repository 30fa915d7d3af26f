/** Median, minimum and maximum of some measurements. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Computes the spread of some numbers. The median of an even count is the mean of the middle two. Throws on none. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (min === undefined || max === undefined || upper === undefined || lower === undefined)
    throw new Error('Cannot compute the median of no numbers.')
  return {median: (lower + upper) / 2, min, max}
}
