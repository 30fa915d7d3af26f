import {availableParallelism} from 'node:os'
import pLimit, {type LimitFunction} from 'p-limit'

/** One more than cores: while one picture is written to the disk, the core that it leaves has another. */
const atOnce = pLimit(availableParallelism() + 1)

/** Runs the work when it is its turn: as many at once as keep the cores busy, whoever asks. */
export const mapInOrder = <T>(work: () => Promise<T>): Promise<T> => atOnce(work)

/** Children that draw, one a core. */
export const drawings: LimitFunction = pLimit(availableParallelism())

interface Waiting {
  readonly weight: number
  readonly most: number
  readonly start: () => void
}

let carried = 0
const line: Waiting[] = []

/**
 * Runs the work when what it holds fits beside what is held already, `most` bytes together; in the order of asking, so
 * that small ones do not keep a large one waiting for ever. What is heavier than `most` runs alone.
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
