import {scaleLinear} from 'd3-scale'
import {area, stack} from 'd3-shape'
import {HEIGHT, WIDTH} from './bars.ts'
import {axisOf, type MonthCounts, tenth, type YearMark, yearMarks} from './months.ts'

/** A stacked area chart by month; the first series is lowest. */
export interface AreaChart {
  /** An SVG path within `WIDTH` × `HEIGHT` for each series, in their order. */
  readonly paths: readonly string[]
  readonly marks: readonly YearMark[]
  /** The total of the fullest month. */
  readonly most: number
}

/** Makes the area chart of several series over the same months; null if there are fewer than two months. */
export function areasOf(series: readonly MonthCounts[]): AreaChart | null {
  const months = axisOf([...new Set(series.flatMap((counts) => counts.map(([month]) => month)))].sort())
  if (months.length < 2) return null
  const byMonth = series.map((counts) => new Map(counts))
  const rows = months.map((month) => byMonth.map((counts) => counts.get(month) ?? 0))
  const most = rows.reduce(
    (n, row) =>
      Math.max(
        n,
        row.reduce((sum, count) => sum + count, 0),
      ),
    0,
  )
  const x = scaleLinear()
    .domain([0, months.length - 1])
    .range([0, WIDTH])
  const y = scaleLinear().domain([0, most]).range([HEIGHT, 0])
  const shape = area<readonly [number, number]>()
    .x((_, at) => x(at))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high))
    .digits(1)
  const stacked = stack<readonly number[], number>()
    .keys(series.keys())
    .value((row, at) => row[at] ?? 0)(rows)
  const paths = stacked.map((layer) => shape(layer.map(([low, high]) => [low, high] as const)) ?? '')
  return {paths, marks: yearMarks(months), most: tenth(most)}
}
