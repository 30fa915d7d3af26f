import {type StepResult, stepResults} from '../result.ts'
import type {StageCpu} from '../trial.ts'
import type {MemorySample} from './memory.ts'
import {type Round, STEPS, type Step} from './round.ts'

/** Results of one step at one size, over all rounds. */
export interface ScaleStep extends StepResult<Step> {
  /** Median wall time divided by Hugo's at this size; null without Hugo. */
  readonly toHugo: number | null
}

/** Results of all steps at one size. */
export interface ScaleSize {
  readonly seeds: number
  readonly published: number
  readonly steps: readonly ScaleStep[]
  /** Memory of the last round's cold build; empty if it was not sampled. */
  readonly memory: readonly MemorySample[]
  /** The processor's time of the last round's cold build by stage, in milliseconds. */
  readonly stages: StageCpu
}

/** Growth factors of wall time between two sizes. `size` is the growth factor of the seed count. */
export interface ScaleGrowth {
  readonly from: number
  readonly to: number
  readonly size: number
  readonly steps: readonly {
    readonly step: Step
    readonly wall: number
    /** Growth of wall time divided by that of the seeds: 1 if an article costs the same in the larger archive. */
    readonly perSeed: number
  }[]
}

/** Summarises the rounds at one size. */
export function scaleSize(seeds: number, rounds: readonly Round[]): ScaleSize {
  const steps = stepResults(
    STEPS,
    rounds.map((round) => round.steps),
  )
  const hugoMs = steps.find(({step}) => step === 'Hugo')?.wallMs.median
  const last = rounds.at(-1)
  return {
    seeds,
    published: last?.steps['cold build']?.published ?? 0,
    steps: steps.map((one) => ({...one, toHugo: hugoMs === undefined ? null : one.wallMs.median / hugoMs})),
    memory: last?.memory ?? [],
    stages: last?.steps['cold build']?.stages ?? {},
  }
}

/** Compares the two largest sizes; null if there is only one size. */
export function scaleGrowth(sizes: readonly ScaleSize[]): ScaleGrowth | null {
  const [before, last] = sizes.slice(-2)
  if (!before || !last) return null
  const size = last.seeds / before.seeds
  const steps = last.steps.flatMap(({step, wallMs}) => {
    const earlier = before.steps.find((one) => one.step === step)
    if (!earlier) return []
    const wall = wallMs.median / earlier.wallMs.median
    return [{step, wall, perSeed: wall / size}]
  })
  return {from: before.seeds, to: last.seeds, size, steps}
}
