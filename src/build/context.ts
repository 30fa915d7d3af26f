import {join} from 'node:path'
import {forgetModules} from '../base/code-digest.ts'
import {MANY} from '../base/in-order.ts'
import {type Busy, takeLock} from '../base/lock.ts'
import type {Config} from '../config/index.ts'
import type {IngestContext} from '../ingest/ingest-context.ts'
import {type ReadingVersions, readingVersions} from '../ingest/reading-versions.ts'
import {SummaryCache} from '../ingest/summaries.ts'
import {type Outlets, outletsWith} from '../outlets/index.ts'
import {State} from '../store/store.ts'
import {InlineWorkers} from '../workers/inline.ts'
import {WorkerPool} from '../workers/pool.ts'
import type {WorkerSettings} from '../workers/settings.ts'
import type {Workers} from '../workers/workers.ts'
import type {BuildPaths} from './paths.ts'
import {WarmState} from './warm-state.ts'

/** Up to this many seeds, the calling process finishes the work before a thread would have loaded its modules. */
const INLINE_SEEDS = 256

/** The settings of a build: the config and the folders. */
export interface BuildSettings {
  readonly config: Config
  readonly paths: BuildPaths
  /** The folder of the user's templates, if there is one. */
  readonly overlay: string | null
  /** The working folder, absolute. */
  readonly cwd: string
}

/** Options that only matter to some callers. */
export interface ContextOptions {
  /** Whether more builds follow in this process; rows and seeds then stay in memory. */
  readonly keeps?: boolean
  /** `auto`: inline for up to 256 seeds, else threads. */
  readonly workers?: 'auto' | 'threads' | 'inline'
  /** From this many files on, a thread looks at their sizes and times. */
  readonly many?: number
}

/** The open store, the workers and the caches that all builds of one process share. */
export class BuildContext implements IngestContext {
  readonly config: Config
  readonly paths: BuildPaths
  readonly overlay: string | null
  readonly cwd: string
  readonly outlets: Outlets
  readonly versions: ReadingVersions
  readonly state: State
  readonly summaries: SummaryCache
  /** Caches that one build leaves in memory for the next. */
  warm: WarmState
  readonly many: number
  readonly #choice: 'auto' | 'threads' | 'inline'
  #workers: Workers | null = null

  private constructor(
    settings: BuildSettings,
    state: State,
    {keeps = false, workers = 'auto', many = MANY}: ContextOptions,
  ) {
    this.config = settings.config
    this.paths = settings.paths
    this.overlay = settings.overlay
    this.cwd = settings.cwd
    this.outlets = outletsWith(settings.config.outlets)
    // Code may have changed since another context was opened in this process.
    forgetModules()
    this.versions = readingVersions(this.outlets)
    this.state = state
    this.summaries = new SummaryCache(state.summaries)
    this.warm = new WarmState(this.outlets, settings.config.timeZone, keeps)
    this.many = many
    this.#choice = workers
  }

  /** Opens the store in the state folder; starts an empty one if there is none that can be read. */
  static async open(settings: BuildSettings, options: ContextOptions = {}): Promise<BuildContext> {
    const state = await State.open(stateFolder(settings.paths), options.keeps ?? false)
    return new BuildContext(settings, state, options)
  }

  workersFor(seeds: number): Workers {
    const isInline = this.#choice === 'inline' || (this.#choice === 'auto' && seeds <= INLINE_SEEDS)
    // Running threads are kept; an archive that grew past the limit gets threads.
    if (this.#workers === null || (this.#workers instanceof InlineWorkers && !isInline)) {
      void this.#workers?.end()
      this.#workers = isInline ? new InlineWorkers(this.#settings) : new WorkerPool(this.#settings)
    }
    return this.#workers
  }

  /** The present workers; if there are none yet, those for a small archive. */
  get workers(): Workers {
    return this.#workers ?? this.workersFor(0)
  }

  get #settings(): WorkerSettings {
    const {config, overlay, cwd, paths} = this
    return {config, overlay, cwd, state: stateFolder(paths)}
  }

  /**
   * Runs `work` under the lock of this archive. Returns `busy` with a message if another process holds it. If another
   * process has built since the last call, the caches are dropped first.
   */
  async alone<T>(work: () => Promise<T>): Promise<{readonly kind: 'done'; readonly value: T} | Busy> {
    const lock = await takeLock(join(this.paths.state, 'lock'), 'this archive')
    if (lock.kind === 'busy') return lock
    try {
      if (!(await this.state.refresh())) this.warm = this.warm.emptied()
      return {kind: 'done', value: await work()}
    } finally {
      await lock.release()
    }
  }

  /** Empties a damaged store and all caches. */
  async startOver(): Promise<void> {
    await this.endWorkers()
    this.summaries.forget()
    this.warm = this.warm.emptied()
    await this.state.clear()
  }

  async endWorkers(): Promise<void> {
    await this.#workers?.end()
    this.#workers = null
  }

  async close(): Promise<void> {
    await this.endWorkers()
    await this.state.close()
  }
}

const stateFolder = ({state}: BuildPaths): string => join(state, 'state')
