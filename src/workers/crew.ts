import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {Piscina} from 'piscina'
import {packageRoot} from '../package-root.ts'
import {given, type Outcome} from './failure.ts'
import type {MadeFile, PrintJob} from './print.ts'
import type {ReadBatch, WantedSeed, WorkerSettings} from './tasks.ts'

/** Threads that read seeds and print pages, one a core. They start when there is something to do. */
export class Crew {
  readonly #settings: WorkerSettings
  #pool: Piscina | null = null

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  /** How many tasks may be under way: one in each thread and one waiting for it. */
  get room(): number {
    return 2 * availableParallelism()
  }

  read(wanted: readonly WantedSeed[]): Promise<ReadBatch> {
    return this.#started().run(wanted, {name: 'read'})
  }

  async print(job: PrintJob): Promise<readonly MadeFile[]> {
    const outcome: Outcome<readonly MadeFile[]> = await this.#started().run(job, {name: 'print'})
    return given(outcome)
  }

  /** Has every thread load what printing needs. Not waited for. */
  prepare(): void {
    for (let thread = 0; thread < availableParallelism(); thread++) {
      // Where this fails printing does too, and says why.
      this.#started().run(null, {name: 'prepare'}).catch(() => undefined)
    }
  }

  #started(): Piscina {
    this.#pool ??= new Piscina({
      filename: join(packageRoot, 'lib/src/workers/worker.js'),
      workerData: this.#settings,
      minThreads: 1,
      maxThreads: availableParallelism(),
      idleTimeout: Number.POSITIVE_INFINITY,
    })
    return this.#pool
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await this.#pool?.destroy()
    this.#pool = null
  }
}

/**
 * Does tasks as they come, so many at a time, and tells each result in the order of the tasks: whatever is ready first,
 * one input gives one output.
 */
export async function inTurn<Task, Result>(
  tasks: Iterable<Task>,
  room: number,
  perform: (task: Task) => Promise<Result>,
  tell: (result: Result, task: Task) => Promise<void> | void,
): Promise<void> {
  const underWay: {readonly task: Task; readonly result: Promise<Result>}[] = []
  const next = async (): Promise<void> => {
    const first = underWay.shift()
    if (first) await tell(await first.result, first.task)
  }
  try {
    for (const task of tasks) {
      underWay.push({task, result: perform(task)})
      if (underWay.length >= room) await next()
    }
    while (underWay.length > 0) await next()
  } finally {
    // One failed, and its error is on its way: those of the others that were under way have nobody else to hear them.
    await Promise.allSettled(underWay.map(({result}) => result))
  }
}
