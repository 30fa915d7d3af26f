import type {Stage} from '../../../src/build/progress.ts'
import {stageName} from '../../../src/cli/progress.ts'
import {grouped} from '../../../src/words/number.ts'
import {linearAxis, logAxis} from './axis.ts'
import {type Chart, chartSvg, type Series} from './chart.ts'
import type {ScaleSize} from './result.ts'
import {STEPS} from './round.ts'

/** Steps that are not builds by Backfile. */
const REFERENCES: ReadonlySet<string> = new Set(['copy', 'Hugo'])

/**
 * An SVG chart of the wall time of every step by the number of articles.
 *
 * Both axes are logarithmic, so that time proportional to the articles appears as a straight line.
 */
export function growthChart(sizes: readonly ScaleSize[]): string {
  const series = STEPS.map((step): Series => {
    const points = sizes.flatMap(({seeds, steps}) => {
      const one = steps.find((result) => result.step === step)
      return one ? [[seeds, one.wallMs.median / 1000] as const] : []
    })
    return {name: step, points, dashed: REFERENCES.has(step)}
  }).filter(({points}) => points.length > 0)
  const counts = sizes.map(({seeds}) => seeds)
  const seconds = series.flatMap(({points}) => points.map(([, y]) => y))
  return chartSvg({
    title: 'How long builds take as the archive grows',
    x: logAxis('articles', counts, grouped, counts),
    y: logAxis('seconds', seconds, String),
    series: byLast(series),
    dots: true,
  })
}

const STAGES = ['seeds', 'catalogue', 'fetch', 'pictures', 'pages', 'files'] as const satisfies readonly Stage[]

/** An SVG chart of the processor's time that an article takes in each stage of a cold build, by number of articles. */
export function stagesChart(sizes: readonly ScaleSize[]): string {
  const series = STAGES.map((stage): Series => {
    const points = sizes.flatMap(({seeds, stages}) => {
      const ms = stages[stage]
      return ms === undefined ? [] : [[seeds, (ms * 1000) / seeds] as const]
    })
    return {name: stageName(stage).toLowerCase(), points}
  }).filter(({points}) => points.length > 0)
  const counts = sizes.map(({seeds}) => seeds)
  const most = Math.max(...series.flatMap(({points}) => points.map(([, y]) => y)))
  return chartSvg({
    title: 'Where the time of a cold build goes',
    x: logAxis('articles', counts, grouped, counts),
    y: linearAxis('processor time an article, µs', most, grouped),
    series: byLast(series),
    dots: true,
  })
}

/** Sorts by the last point, highest first, so that the legend has the order of the lines. */
const byLast = (series: readonly Series[]): Chart['series'] =>
  [...series].sort((a, b) => (b.points.at(-1)?.[1] ?? 0) - (a.points.at(-1)?.[1] ?? 0))

/** An SVG chart of the memory of cold builds over their time, one line per size; null if no memory was sampled. */
export function memoryChart(sizes: readonly ScaleSize[]): string | null {
  const sampled = sizes.filter(({memory}) => memory.length > 0)
  if (sampled.length === 0) return null
  const series = sampled.map(({seeds, memory}): Series => {
    const endMs = memory.at(-1)?.ms ?? 1
    return {name: `${grouped(seeds)} articles`, points: memory.map(({ms, bytes}) => [ms / endMs, bytes / 1_000_000])}
  })
  const most = Math.max(...series.flatMap(({points}) => points.map(([, y]) => y)))
  return chartSvg({
    title: 'Memory of a cold build over its time',
    x: linearAxis('share of the build', 1, (share) => `${Math.round(share * 100)} %`),
    y: linearAxis('MB resident', most, grouped),
    series,
    dots: false,
  })
}
