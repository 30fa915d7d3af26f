import {grouped} from '../../src/words/number.ts'
import type {Growth, machine, SizeResult, StepResult} from './result.ts'
import type {Spread} from './statistics.ts'
import {STEPS} from './trial.ts'

const HEADS = ['', 'wall s', 'CPU s', 'peak MB', 'files written', 'MB written', '× copy', 'articles/s']

/** All results as text: the machine, a table a size, and the growth between sizes. */
export function printBench(
  on: ReturnType<typeof machine>,
  input: string,
  runs: number,
  sizes: readonly SizeResult[],
  growth: Growth | null,
): string {
  const {cores, processor, memoryBytes, node, system, load} = on
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GiB`
  const lines = [
    `Machine: ${cores} cores (${processor}), ${memory}, ${system}, Node ${node}; load before the start ${load}`,
    `Seeds: ${input}`,
    `Medians of ${runs} ${runs === 1 ? 'round' : 'rounds'}, with least and most; files in the page cache.`,
    ...sizes.flatMap(sizeLines),
  ]
  if (growth) {
    const steps = STEPS.map((step) => `${step} ${growth.steps[step].toFixed(2)}`).join(', ')
    const size = `${growth.size.toFixed(2)} times the seeds`
    lines.push('', `Growth of wall time from ${grouped(growth.from)} to ${grouped(growth.to)} (${size}): ${steps}`)
  }
  return lines.join('\n')
}

function sizeLines({seeds, published, steps}: SizeResult): readonly string[] {
  const rows = [HEADS, ...steps.map(cells)]
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
  return ['', `${grouped(seeds)} seeds, ${grouped(published)} articles published`, ...table]
}

const pad = (cell: string, width: number, at: number): string => (at === 0 ? cell.padEnd(width) : cell.padStart(width))

function cells({step, wallMs, cpuMs, peakBytes, files, bytes, toCopy, articlesPerSecond}: StepResult): string[] {
  return [
    step,
    spread(wallMs, 1000, 2),
    spread(cpuMs, 1000, 2),
    spread(peakBytes, 1_000_000, 0),
    grouped(files),
    (bytes / 1_000_000).toFixed(1),
    toCopy.toFixed(1),
    articlesPerSecond === null ? '' : grouped(Math.round(articlesPerSecond)),
  ]
}

const spread = ({median, min, max}: Spread, unit: number, digits: number): string => {
  const [middle, least, most] = [median, min, max].map((n) => (n / unit).toFixed(digits))
  return `${middle} (${least}–${most})`
}
