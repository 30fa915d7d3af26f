import type {AreaChart} from '../src/charts/areas.ts'
import {type BarChart, HEIGHT, WIDTH} from '../src/charts/bars.ts'
import {CALENDAR_HEIGHT, CALENDAR_WIDTH, type DayChart} from '../src/charts/days.ts'
import type {YearMark} from '../src/charts/months.ts'
import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {OverviewView} from '../src/pages/views.ts'

// An inner `svg` with its own coordinate system: shapes stretch with the chart, text does not.
const shapes = (content: ReturnType<typeof html>) =>
  html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="100%">${content}</svg>`

/** The index of a colour, 0 to 8; all later series share the last. */
export const colour = (at: number): number => Math.min(at, 8)

/** The labels of the years under a chart. */
const years = (marks: readonly YearMark[]) =>
  html`<svg class="scale" width="100%" height="20" aria-hidden="true">${marks.map(
    ({at, year}) => html`<text x="${at}%" y="15">${year}</text>`,
  )}</svg>`

/** A bar chart by month. The page gives its numbers in text beside it; `label` is its name for screen readers. */
export function bars({path, marks, most}: BarChart, label: string, {words}: Frame) {
  return html`<figure class="chart"><svg class="plot" width="100%" height="96" role="img" aria-label="${label}">${shapes(html`<path class="bars" d="${path}"/>`)}</svg>${years(marks)}<figcaption>${words.mostInAMonth(most)}</figcaption></figure>`
}

/** A small chart in a list, hidden from screen readers because its line has the same numbers. */
export const spark = ({path}: BarChart) =>
  html`<svg class="spark" width="100%" height="28" aria-hidden="true">${shapes(html`<path class="bars" d="${path}"/>`)}</svg>`

/** A stacked area chart by month; the first series is lowest. */
export function areas({paths, marks, most}: AreaChart, label: string, {words}: Frame) {
  return html`<figure class="chart"><svg class="plot" width="100%" height="260" role="img" aria-label="${label}">${shapes(
    html`${paths.map((path, at) => html`<path class="k${at}" d="${path}"/>`)}`,
  )}</svg>${years(marks)}<figcaption>${words.mostInAMonth(most)}</figcaption></figure>`
}

/** The days of a year, weeks as columns. */
export const days = ({levels}: DayChart, label: string) =>
  html`<svg class="day-chart" viewBox="0 0 ${CALENDAR_WIDTH} ${CALENDAR_HEIGHT}" role="img" aria-label="${label}">${levels.map(
    ({level, path}) => html`<path class="d${level}" d="${path}"/>`,
  )}</svg>`

/** The shares of a year in one bar. */
export const shares = (parts: OverviewView['languages']['years'][number]['shares'], label: string) =>
  html`<svg class="plot" width="100%" height="18" role="img" aria-label="${label}">${shapes(
    html`${parts.map(
      ({x, width}, at) =>
        width > 0 && html`<rect class="k${colour(at)}" x="${x}" width="${width}" height="${HEIGHT}"/>`,
    )}`,
  )}</svg>`
