import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {buildIn, copyTo, inNewFolder, type Measured} from '../trial.ts'
import {CHANGES, changesOf} from './changes.ts'
import {runHugo} from './hugo/run.ts'
import {type MemorySample, sampled} from './memory.ts'
import type {Prepared} from './prepared.ts'

/** What is timed, in the order of a round. */
export const STEPS = ['copy', 'Hugo', 'cold build', 'no change', ...CHANGES] as const
export type Step = (typeof STEPS)[number]

/** One round at one size. Hugo is absent where there is none. */
export interface Round {
  readonly steps: Readonly<Partial<Record<Step, Measured>>> & {readonly copy: Measured}
  /** Of the cold build; empty where it was not asked for. */
  readonly memory: readonly MemorySample[]
}

/** A build distrusts what was written within the second before it, and would do more than the change asks for. */
const SETTLE_MS = 1200

/**
 * Every step at one size, once. Each change starts from the same finished site: what it changed is undone, and a build that
 * is not timed brings the site back.
 */
export function runRound({seeds, known, hugo}: Prepared, heap: boolean, onStep: (step: Step) => void): Promise<Round> {
  return inNewFolder(async (folder) => {
    onStep('copy')
    const copy = await copyTo(join(folder, 'copied'), seeds)
    const steps: Partial<Record<Step, Measured>> = {}
    if (hugo) {
      onStep('Hugo')
      steps.Hugo = await runHugo(hugo.site, join(folder, 'hugo'), hugo.articles)
    }
    onStep('cold build')
    const [cold, memory] = await sampled(heap, (onStart) => buildIn(folder, seeds, onStart))
    steps['cold build'] = cold
    onStep('no change')
    steps['no change'] = await buildIn(folder, seeds)
    const changes = changesOf(seeds, known, folder)
    for (const step of CHANGES) {
      onStep(step)
      await changes[step].make()
      await pause(SETTLE_MS)
      steps[step] = await buildIn(folder, seeds)
      await changes[step].undo()
      if (step === CHANGES.at(-1)) break
      await pause(SETTLE_MS)
      await buildIn(folder, seeds)
    }
    return {steps: {...steps, copy}, memory}
  })
}
