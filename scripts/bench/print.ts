import {grouped} from '../../src/words/number.ts'
import type {Growth, machine, SizeResult, StepResult} from './result.ts'
import {machineLine, roundsLine, spread, table} from './table.ts'
import {STEPS} from './trial.ts'

/** Column heads of the tables of steps. */
export const HEADS = ['', 'wall s', 'CPU s', 'peak MB', 'files written', 'MB written', '× copy', 'articles/s']

/** Formats the results as text: the machine, one table per size, and the growth between sizes. */
export function printBench(
  on: ReturnType<typeof machine>,
  input: string,
  runs: number,
  sizes: readonly SizeResult[],
  growth: Growth | null,
): string {
  const lines = [machineLine(on), `Seeds: ${input}`, roundsLine(runs), ...sizes.flatMap(sizeLines)]
  if (growth) {
    const steps = STEPS.map((step) => `${step} ${growth.steps[step].toFixed(2)}`).join(', ')
    const size = `${growth.size.toFixed(2)} times the seeds`
    lines.push('', `Growth of wall time from ${grouped(growth.from)} to ${grouped(growth.to)} (${size}): ${steps}`)
  }
  return lines.join('\n')
}

function sizeLines({seeds, published, steps}: SizeResult): readonly string[] {
  return [
    '',
    `${grouped(seeds)} seeds, ${grouped(published)} articles published`,
    ...table([HEADS, ...steps.map(cells)]),
  ]
}

/** Formats one step as a table row under `HEADS`. */
export function cells<S extends string>(result: StepResult<S>): string[] {
  const {step, wallMs, cpuMs, peakBytes, files, bytes, toCopy, articlesPerSecond} = result
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
