import {type StepResult, stepResults} from '../result.ts'
import type {MemorySample} from './memory.ts'
import {type Round, STEPS, type Step} from './round.ts'

/** All rounds of one step at one size. */
export interface ScaleStep extends StepResult<Step> {
  /** Times Hugo's wall time at this size, by medians; null without Hugo. */
  readonly toHugo: number | null
}

export interface ScaleSize {
  readonly seeds: number
  readonly published: number
  readonly steps: readonly ScaleStep[]
  /** Of the last round's cold build; empty where it was not asked for. */
  readonly memory: readonly MemorySample[]
}

/** How wall time grew from a size to the next; `size` is how the seeds did. */
export interface ScaleGrowth {
  readonly from: number
  readonly to: number
  readonly size: number
  readonly steps: readonly {
    readonly step: Step
    readonly wall: number
    /** Growth of wall time by that of the seeds: 1 where an article costs the same in the larger archive. */
    readonly perSeed: number
  }[]
}

/** The medians of the rounds at one size. */
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
  }
}

/** From the size before the largest to the largest; null where there is but one. */
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
