import {scaleBand, scaleLinear} from 'd3-scale'
import type {MonthKey} from '../time/calendar.ts'
import {axisOf, type MonthCounts, tenth, type YearMark, yearMarks} from './months.ts'

/** Size of a chart's SVG view box, in units; the page stretches it. */
export const WIDTH = 1000
export const HEIGHT = 100

/** The widest bar, in units: a few months need not fill the page. */
const WIDEST = 28

/** A bar chart by month, as one SVG path within `WIDTH` × `HEIGHT`. */
export interface BarChart {
  readonly path: string
  readonly marks: readonly YearMark[]
  /** The count of the highest bar. */
  readonly most: number
}

/**
 * Makes the bar chart of counts sorted by month; null if its axis, by default that of the months counted, has fewer than
 * two months.
 */
export function barsOf(
  counts: MonthCounts,
  months: readonly MonthKey[] = axisOf(counts.map(([month]) => month)),
): BarChart | null {
  if (months.length < 2) return null
  const most = counts.reduce((n, [, count]) => Math.max(n, count), 1)
  const x = scaleBand<string>()
    .domain(months)
    .range([0, WIDTH])
    .paddingInner(months.length > 120 ? 0 : 0.25)
  const y = scaleLinear().domain([0, most]).range([0, HEIGHT])
  const width = tenth(Math.min(x.bandwidth(), WIDEST))
  const inset = (x.bandwidth() - width) / 2
  const path = counts.flatMap(([month, count]) =>
    // A small count still gets a visible bar.
    count === 0
      ? []
      : [`M${tenth((x(month) ?? 0) + inset)} ${HEIGHT}v${-Math.max(1, tenth(y(count)))}h${width}V${HEIGHT}z`],
  )
  return {path: path.join(''), marks: yearMarks(months), most}
}
