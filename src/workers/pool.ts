import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {Piscina} from 'piscina'
import {packageRoot} from '../base/package-root.ts'
import type {SeedList} from '../ingest/seed-stat.ts'
import type {ReadBatch, WantedSeed, WorkerSettings} from '../ingest/tasks.ts'
import type {SiteList} from '../output/known-site.ts'
import type {MadeFile, PrintJob} from '../render/print-pages.ts'
import {given, type Outcome} from './failure.ts'

const YOUNG_MB = 24

/** With fewer tasks than this the time of starting a thread is not won back. */
const WORTH_A_THREAD = 12

/**
 * By how much heaps grow before they are cleared, in percent of what is in use. By itself V8 lets them grow to four times
 * that where the machine has much memory: as fast, and an archive would need a third more.
 */
const HEAP_GROWTH = 100

/** Tasks that a single thread is given before it has done the first. */
const WAITING = 8

/** Threads that read seeds and print pages: one, or one a core where there is enough to do. They start when asked. */
export class WorkerPool {
  readonly #settings: WorkerSettings
  #one: Piscina | null = null
  #all: Piscina | null = null
  #tasks = 0

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  /** How many tasks may be under way: one in each thread and one waiting for it. */
  get room(): number {
    return 2 * availableParallelism()
  }

  read(wanted: readonly WantedSeed[]): Promise<ReadBatch> {
    return this.#next().run(wanted, {name: 'read'})
  }

  async print(job: PrintJob): Promise<readonly MadeFile[]> {
    const outcome: Outcome<readonly MadeFile[]> = await this.#next().run(job, {name: 'print'})
    return given(outcome)
  }

  /** Has the first thread load what printing needs. Not waited for. */
  prepare(): void {
    this.#one ??= this.#started(1)
    // Where this fails printing does too, and says why.
    this.#one.run(null, {name: 'prepare'}).catch(() => undefined)
  }

  /** Has the first thread start, for who is to ask it soon. */
  start(): void {
    this.#one ??= this.#started(1)
  }

  /** What the disk says of seeds: see `statsOf`. */
  stats(list: SeedList): Promise<string> {
    this.#one ??= this.#started(1)
    return this.#one.run(list, {name: 'stats'})
  }

  /** The addresses of a site whose files are not as they were written. */
  look(list: SiteList): Promise<readonly string[]> {
    this.#one ??= this.#started(1)
    return this.#one.run(list, {name: 'look'})
  }

  /** Has all threads start: there will be enough to do. */
  call(): Piscina {
    if (this.#all !== null) return this.#all
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
    this.#all = this.#started(availableParallelism())
    return this.#all
  }

  #next(): Piscina {
    if (this.#all !== null) return this.#all
    if (++this.#tasks >= WORTH_A_THREAD) return this.call()
    this.#one ??= this.#started(1)
    return this.#one
  }

  #started(threads: number): Piscina {
    return new Piscina({
      filename: join(packageRoot, 'lib/src/workers/worker.js'),
      workerData: this.#settings,
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      // Tasks wait in a single thread and not for this one, which may be busy for long when the thread is free.
      concurrentTasksPerWorker: threads === 1 ? WAITING : 1,
      // What is short-lived in them lives for one seed or one page.
      resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB},
    })
  }

  /** Ends all threads. They start again when asked. */
  async end(): Promise<void> {
    await Promise.all([this.#one?.destroy(), this.#all?.destroy()])
    // Who had enough to do for all of them will have again.
    this.#tasks = this.#all === null ? 0 : WORTH_A_THREAD
    this.#one = null
    this.#all = null
  }
}

/**
 * Does tasks as they come, so many at a time, and tells each result in the order of the tasks: whatever is ready first,
 * one input gives one output.
 */
export async function mapInOrder<Task, Result>(
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
      const result = perform(task)
      // Its turn may come long after it failed; an error that nobody has asked for by then would end the process.
      result.catch(() => undefined)
      underWay.push({task, result})
      if (underWay.length >= room) await next()
    }
    while (underWay.length > 0) await next()
  } finally {
    // One failed, and its error is on its way: those of the others that were under way have nobody else to hear them.
    await Promise.allSettled(underWay.map(({result}) => result))
  }
}
