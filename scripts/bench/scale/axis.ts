/** An axis of a chart: its name, its ticks and its scale. */
export interface Axis {
  readonly name: string
  readonly ticks: readonly Tick[]
  /** Position of a value, from 0 to 1. */
  place(value: number): number
}

interface Tick {
  readonly value: number
  readonly text: string
}

/** Creates a linear axis from 0 to at least `most`, with ticks at round values. */
export function linearAxis(name: string, most: number, text: (value: number) => string): Axis {
  const step = roundAbove(most / 6)
  const top = Math.max(1, Math.ceil(most / step)) * step
  const ticks = Array.from({length: Math.round(top / step) + 1}, (_, at) => ({
    value: at * step,
    text: text(at * step),
  }))
  return {name, ticks, place: (value) => value / top}
}

/**
 * Creates a logarithmic axis that covers the given positive values.
 *
 * The ticks are those of `at`, or else 1, 2 and 5 times each power of ten.
 */
export function logAxis(
  name: string,
  values: readonly number[],
  text: (value: number) => string,
  at?: readonly number[],
): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const round = roundValues(least, most)
  const marks = at ?? round
  const [from, to] = [Math.min(least, ...marks), Math.max(most, ...marks)]
  // A single value is placed in the middle.
  const place = (value: number): number => (from === to ? 0.5 : Math.log(value / from) / Math.log(to / from))
  return {name, ticks: marks.map((value) => ({value, text: text(value)})), place}
}

const STEPS = [1, 2, 5, 10]

/** Rounds up to 1, 2 or 5 times a power of ten. Zero and negative values give 1. */
function roundAbove(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return (STEPS.find((step) => step * power >= value) ?? 10) * power
}

/** The values 1, 2 and 5 times a power of ten that cover a range, from the last one at or below it. */
function roundValues(least: number, most: number): readonly number[] {
  const first = Math.floor(Math.log10(least))
  const last = Math.floor(Math.log10(most)) + 1
  const all = Array.from({length: last - first + 1}, (_, at) =>
    [1, 2, 5].map((step) => step * 10 ** (first + at)),
  ).flat()
  const below = all.findLastIndex((value) => value <= least)
  const above = all.findIndex((value) => value >= most)
  return all.slice(Math.max(0, below), above + 1)
}
