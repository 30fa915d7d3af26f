import {availableParallelism, cpus, loadavg, totalmem} from 'node:os'
import {type Spread, spreadOf} from './statistics.ts'
import {type Measured, STEPS, type Step} from './trial.ts'

type Round = Readonly<Record<Step, Measured>>

/** Results of one step at one size, over all rounds. `processes`, `files` and `bytes` are those of the last round. */
export interface StepResult<S extends string = Step> {
  readonly step: S
  readonly wallMs: Spread
  readonly cpuMs: Spread
  readonly peakBytes: Spread
  readonly processes: number
  readonly files: number
  readonly bytes: number
  /** Median wall time divided by the median wall time of the copy. */
  readonly toCopy: number
  /** Published articles per second of median wall time; null for the copy. */
  readonly articlesPerSecond: number | null
}

/** Results of all steps at one size. */
export interface SizeResult {
  readonly seeds: number
  readonly published: number
  readonly steps: readonly StepResult[]
}

/** Growth factors of wall time from the smallest size to the largest. `size` is that of the seed count. */
export interface Growth {
  readonly from: number
  readonly to: number
  readonly size: number
  readonly steps: Readonly<Record<Step, number>>
}

/** Summarises the rounds at one size. */
export function sizeResult(seeds: number, rounds: readonly Round[]): SizeResult {
  return {seeds, published: rounds.at(-1)?.['cold build'].published ?? 0, steps: stepResults(STEPS, rounds)}
}

/** Summarises the steps of several rounds. A step that no round has is left out. */
export function stepResults<S extends string>(
  steps: readonly S[],
  rounds: readonly (Readonly<Partial<Record<S, Measured>>> & {readonly copy: Measured})[],
): readonly StepResult<S>[] {
  const copyMs = spreadOf(rounds.map(({copy}) => copy.wallMs)).median
  return steps.flatMap((step): StepResult<S>[] => {
    const all = rounds.flatMap((round): Measured[] => {
      const measured = round[step]
      return measured === undefined ? [] : [measured]
    })
    const last = all.at(-1)
    if (last === undefined) return []
    const of = (key: 'wallMs' | 'cpuMs' | 'peakBytes'): Spread => spreadOf(all.map((one) => one[key]))
    const wallMs = of('wallMs')
    const {files, bytes, published, processes} = last
    const articlesPerSecond = published === null ? null : published / (wallMs.median / 1000)
    const toCopy = wallMs.median / copyMs
    const usage = {wallMs, cpuMs: of('cpuMs'), peakBytes: of('peakBytes')}
    return [{step, ...usage, processes, files, bytes, toCopy, articlesPerSecond}]
  })
}

/** Compares the smallest size with the largest; null if there is only one size. */
export function growthOf(sizes: readonly SizeResult[]): Growth | null {
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (!first || !last || first === last) return null
  const wall = ({steps}: SizeResult, step: Step) => steps.find((one) => one.step === step)?.wallMs.median ?? Number.NaN
  const ratio = (step: Step): number => wall(last, step) / wall(first, step)
  const steps = {copy: ratio('copy'), 'cold build': ratio('cold build'), 'second build': ratio('second build')}
  return {from: first.seeds, to: last.seeds, size: last.seeds / first.seeds, steps}
}

/**
 * Describes the machine of a measurement.
 *
 * `load` is the average of the last minute. Near or above the number of cores, other programs were busy meanwhile.
 */
export const machine = () => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  memoryBytes: totalmem(),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
})
