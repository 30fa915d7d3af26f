import {createRequire} from 'node:module'
import {availableParallelism} from 'node:os'
import {setFlagsFromString} from 'node:v8'
import type {Piscina} from 'piscina'
import {bundled} from '../base/bundled.ts'
import type {SeedList} from '../ingest/seed-stat.ts'
import type {ReadBatch, WantedSeed} from '../ingest/tasks.ts'
import type {SiteList} from '../output/known-site.ts'
import {packJob} from '../render/print-message.ts'
import type {PrintedPages, PrintJob} from '../render/print-pages.ts'
import {resultOf, type TaskResult} from './failure.ts'
import {optimizeLater} from './optimizing.ts'
import type {WorkerSettings} from './settings.ts'
import type {Workers} from './workers.ts'

const require = createRequire(import.meta.url)

/** Size of the young generation of a thread's heap, in MB: most objects live for one seed or one page. */
const YOUNG_MB = 24

/** The number of tasks from which a thread per core repays its start. */
const WORTH_A_THREAD = 12

/**
 * How far a heap grows before V8 collects it, in percent of the memory in use. V8's own choice on a machine with much
 * memory is eight times as high: no faster, and an archive needs a third more memory. At 50, a build of 20,000 articles
 * needs 50 MB less than at 100, and no more time; at 30 it needs as much as at 50.
 */
const HEAP_GROWTH = 50

/** Tasks that a single thread has in work or waiting. */
const WAITING = 8

/**
 * Threads that read seeds and print pages: one at first, and one per core from `WORTH_A_THREAD` tasks on
 * (docs/decisions/threads.md).
 */
export class WorkerPool implements Workers {
  readonly #settings: WorkerSettings
  #one: Piscina | null = null
  #all: Piscina | null = null
  #tasks = 0

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  /** The number of tasks to give at a time: one in each thread, and one waiting for each. */
  get room(): number {
    return 2 * availableParallelism()
  }

  read(wanted: readonly WantedSeed[]): Promise<ReadBatch> {
    return this.#next().run(wanted, {name: 'read'})
  }

  async print(job: PrintJob): Promise<PrintedPages> {
    const outcome: TaskResult<PrintedPages> = await this.#next().run(packJob(job), {name: 'print'})
    return resultOf(outcome)
  }

  preload(): void {
    // If loading fails, printing fails for the same reason and reports it.
    this.#first()
      .run(null, {name: 'preload'})
      .catch(() => undefined)
  }

  start(): void {
    this.#first()
  }

  stats(list: SeedList): Promise<string> {
    return this.#first().run(list, {name: 'stats'})
  }

  changedFiles(list: SiteList): Promise<readonly string[]> {
    return this.#first().run(list, {name: 'changedFiles'})
  }

  startAll(): void {
    this.#everyThread()
  }

  /** Ends all threads; the next task starts them again. */
  async end(): Promise<void> {
    await Promise.all([this.#one?.destroy(), this.#all?.destroy()])
    // If this work needed all threads, the next task starts all of them at once.
    this.#tasks = this.#all === null ? 0 : WORTH_A_THREAD
    this.#one = null
    this.#all = null
  }

  #first(): Piscina {
    this.#one ??= this.#started(1)
    return this.#one
  }

  #everyThread(): Piscina {
    if (this.#all !== null) return this.#all
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
    this.#all = this.#started(availableParallelism())
    return this.#all
  }

  #next(): Piscina {
    if (this.#all !== null) return this.#all
    return ++this.#tasks >= WORTH_A_THREAD ? this.#everyThread() : this.#first()
  }

  #started(threads: number): Piscina {
    setFlagsFromString(optimizeLater(process.versions.v8))
    // Loaded on demand: a small build has no threads.
    const {Piscina: Pool}: {readonly Piscina: typeof Piscina} = require('piscina')
    return new Pool({
      filename: bundled('worker'),
      workerData: this.#settings,
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A single thread takes its next task itself: this process may be busy when the thread becomes free.
      concurrentTasksPerWorker: threads === 1 ? WAITING : 1,
      resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB},
    })
  }
}
