import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {buildIn, copyTo, inNewFolder, type Measured} from '../trial.ts'
import {CHANGES, changesOf} from './changes.ts'
import {runHugo} from './hugo/run.ts'
import {type MemorySample, sampled} from './memory.ts'
import type {Prepared} from './prepared.ts'

/** The timed steps of a round, in order. */
export const STEPS = ['copy', 'Hugo', 'cold build', 'no change', ...CHANGES] as const
export type Step = (typeof STEPS)[number]

/** The measurements of one round at one size. The step `Hugo` is absent if Hugo is not installed. */
export interface Round {
  readonly steps: Readonly<Partial<Record<Step, Measured>>> & {readonly copy: Measured}
  /** Memory of the cold build; empty if it was not sampled. */
  readonly memory: readonly MemorySample[]
}

/** A build reads files again that changed within the last second, so wait longer than that before each build. */
const SETTLE_MS = 1200

/**
 * Runs every step at one size once.
 *
 * Each change starts from the same finished site: afterwards it is undone, and an untimed build restores the site.
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
