import {scaleLinear} from 'd3-scale'
import {WIDTH} from './bars.ts'
import {tenth} from './months.ts'

/** A part of a whole, as a segment of a bar `WIDTH` units long. */
export interface Share {
  readonly x: number
  readonly width: number
  /** Share of the whole, from 0 to 1. */
  readonly part: number
}

/** The segments of a bar for the given counts, side by side in their order; empty if all are 0. */
export function sharesOf(counts: readonly number[]): readonly Share[] {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  if (whole === 0) return []
  const x = scaleLinear().domain([0, whole]).range([0, WIDTH])
  let before = 0
  return counts.map((count) => {
    const from = x(before)
    before += count
    return {x: tenth(from), width: tenth(x(before) - from), part: count / whole}
  })
}
