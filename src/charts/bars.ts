import {scaleBand, scaleLinear} from 'd3-scale'
import type {MonthKey} from '../time/calendar.ts'
import {type MonthCounts, monthsBetween, tenth, type YearMark, yearMarks} from './months.ts'

/** Units of a chart’s picture, which is stretched to its place. */
export const WIDTH = 1000
export const HEIGHT = 100

/** Few months need not fill the page. */
const WIDEST = 28

/** Bars by month, in one path of `WIDTH` × `HEIGHT`. */
export interface BarChart {
  readonly path: string
  readonly marks: readonly YearMark[]
  /** What the highest bar stands for. */
  readonly most: number
}

/**
 * The chart of counts in the order of their months, from the first to the last of them where no others are given; null
 * where there are not two months to compare.
 */
export function barsOf(
  counts: MonthCounts,
  first: MonthKey | undefined = counts[0]?.[0],
  last: MonthKey | undefined = counts.at(-1)?.[0],
): BarChart | null {
  if (first === undefined || last === undefined || first === last) return null
  const months = monthsBetween(first, last)
  const most = Math.max(1, ...counts.map(([, count]) => count))
  const x = scaleBand<string>()
    .domain(months)
    .range([0, WIDTH])
    .paddingInner(months.length > 120 ? 0 : 0.25)
  const y = scaleLinear().domain([0, most]).range([0, HEIGHT])
  const width = tenth(Math.min(x.bandwidth(), WIDEST))
  const inset = (x.bandwidth() - width) / 2
  const path = counts.flatMap(([month, count]) =>
    // What is little is seen all the same.
    count === 0
      ? []
      : [`M${tenth((x(month) ?? 0) + inset)} ${HEIGHT}v${-Math.max(1, tenth(y(count)))}h${width}V${HEIGHT}z`],
  )
  return {path: path.join(''), marks: yearMarks(months), most}
}
