import {escapeText} from '../../../src/model/html.ts'
import type {Axis} from './axis.ts'

/** One line of a chart, with its points from left to right. */
export interface Series {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
  /** Whether to dash the line, as one that the others are compared with. */
  readonly dashed?: boolean
}

/** The content of a line chart. */
export interface Chart {
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
  /** Whether to draw a dot at each point. */
  readonly dots: boolean
}

const [WIDTH, HEIGHT] = [920, 520]
const PLOT = {left: 78, top: 52, width: 620, height: 400}
const LEGEND_PX = 22

/** Line colours for a white and for a black background; they also differ in lightness. */
const LIGHT = ['#0b6e99', '#c0392b', '#2e7d32', '#8e44ad', '#b9770e', '#34495e', '#d81b60', '#00796b', '#5d4037']
const DARK = ['#5cc8f2', '#ff8a7a', '#81c784', '#d7a6ec', '#f5c164', '#b0c4d8', '#ff80ab', '#4dd0c1', '#c9a99a']

const STYLE = `text{font:13px system-ui,sans-serif;fill:#222}.title{font-size:17px;font-weight:600}.back{fill:#fff}
.grid{stroke:#ddd}.axis{stroke:#555}.line{fill:none;stroke-width:2;stroke-linejoin:round}.dashed{stroke-dasharray:7 4}
${colours(LIGHT)}
@media (prefers-color-scheme:dark){text{fill:#e6e6e6}.back{fill:#161616}.grid{stroke:#383838}.axis{stroke:#aaa}
${colours(DARK)}}`

function colours(list: readonly string[]): string {
  return list.map((colour, at) => `.s${at}{stroke:${colour}}.d${at}{fill:${colour}}`).join('')
}

const px = (length: number): string => String(Math.round(length * 10) / 10)
const toX = (share: number): string => px(PLOT.left + share * PLOT.width)
const toY = (share: number): string => px(PLOT.top + (1 - share) * PLOT.height)
const colourOf = (at: number): number => at % LIGHT.length

/** Renders a line chart as a complete SVG document that adapts to light and dark colour schemes. */
export function chartSvg(chart: Chart): string {
  const {title, x, y, series, dots} = chart
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">${escapeText(title)}</title>
<style>${STYLE}</style>
<rect class="back" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="${PLOT.left}" y="28">${escapeText(title)}</text>
${ticksOf(x, y)}
${series.map((one, at) => lineOf(one, at, {x, y, dots})).join('\n')}
${legendOf(series)}
</svg>
`
}

function ticksOf(x: Axis, y: Axis): string {
  const [bottom, right] = [PLOT.top + PLOT.height, PLOT.left + PLOT.width]
  const across = y.ticks.map(({value, text}) => {
    const at = toY(y.place(value))
    const label = `<text x="${PLOT.left - 8}" y="${at}" text-anchor="end" dominant-baseline="central">${escapeText(text)}</text>`
    return `<path class="grid" d="M${PLOT.left} ${at}H${right}"/>${label}`
  })
  const up = x.ticks.map(({value, text}) => {
    const at = toX(x.place(value))
    const label = `<text x="${at}" y="${bottom + 20}" text-anchor="middle">${escapeText(text)}</text>`
    return `<path class="grid" d="M${at} ${PLOT.top}V${bottom}"/>${label}`
  })
  const middle = PLOT.top + PLOT.height / 2
  return [
    ...across,
    ...up,
    `<path class="axis" fill="none" d="M${PLOT.left} ${PLOT.top}V${bottom}H${right}"/>`,
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 46}" text-anchor="middle">${escapeText(x.name)}</text>`,
    `<text x="20" y="${middle}" text-anchor="middle" transform="rotate(-90 20 ${middle})">${escapeText(y.name)}</text>`,
  ].join('\n')
}

function lineOf(
  {name, points, dashed = false}: Series,
  at: number,
  {x, y, dots}: Pick<Chart, 'x' | 'y' | 'dots'>,
): string {
  const places = points.map(([across, up]) => [toX(x.place(across)), toY(y.place(up))] as const)
  const path = places.map((place, index) => `${index === 0 ? 'M' : 'L'}${place.join(' ')}`).join('')
  const marks = dots ? places.map(([cx, cy]) => `<circle class="d${colourOf(at)}" cx="${cx}" cy="${cy}" r="3.5"/>`) : []
  const line = `<path class="line s${colourOf(at)}${dashed ? ' dashed' : ''}" d="${path}"/>`
  return `<g><title>${escapeText(name)}</title>${points.length > 1 ? line : ''}${marks.join('')}</g>`
}

function legendOf(series: readonly Series[]): string {
  const left = PLOT.left + PLOT.width + 24
  return series
    .map(({name, dashed = false}, at) => {
      const y = PLOT.top + 10 + at * LEGEND_PX
      const line = `<path class="line s${colourOf(at)}${dashed ? ' dashed' : ''}" d="M${left} ${y}h26"/>`
      return `${line}<text x="${left + 34}" y="${y}" dominant-baseline="central">${escapeText(name)}</text>`
    })
    .join('\n')
}
