import {availableParallelism} from 'node:os'
import pLimit, {type LimitFunction} from 'p-limit'

/** One more than cores, so that no core is idle while a picture is written to the disk. */
const atOnce = pLimit(availableParallelism() + 1)

/** Queues work on a picture, in order of the calls; a fixed number runs at the same time in this process. */
export const inQueue = <T>(work: () => Promise<T>): Promise<T> => atOnce(work)

/** Limits the child processes that render SVG, to one per core. */
export const drawings: LimitFunction = pLimit(availableParallelism())

interface Waiting {
  readonly weight: number
  readonly most: number
  readonly start: () => void
}

let carried = 0
const line: Waiting[] = []

/**
 * Runs work that needs `weight` bytes of memory once all running work together needs at most `most`. Starts in the
 * order of the calls, so that small work cannot delay large work for ever. Work heavier than `most` runs alone.
 */
export async function holding<T>(weight: number, most: number, work: () => Promise<T>): Promise<T> {
  await new Promise<void>((start) => {
    line.push({weight, most, start})
    next()
  })
  try {
    return await work()
  } finally {
    carried -= weight
    next()
  }
}

function next(): void {
  for (let first = line[0]; first && (carried === 0 || carried + first.weight <= first.most); first = line[0]) {
    line.shift()
    carried += first.weight
    first.start()
  }
}
