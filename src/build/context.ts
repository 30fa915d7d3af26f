import {join, resolve} from 'node:path'
import {forgetModules} from '../base/code-digest.ts'
import {type Busy, takeLock} from '../base/lock.ts'
import type {Config} from '../config/index.ts'
import type {PicturePlaces} from '../images/picture-places.ts'
import {SummaryCache} from '../ingest/summaries.ts'
import {type Outlets, outletsWith} from '../outlets/index.ts'
import {State} from '../store/store.ts'
import {WorkerPool} from '../workers/pool.ts'
import {type ReadingVersions, readingVersions} from './versions.ts'
import {WarmState} from './warm-state.ts'

/** Where a build works. All absolute. */
export interface BuildPaths extends PicturePlaces {
  /** Folders of seeds. */
  readonly seeds: readonly string[]
}

/**
 * The places that a config means; `root` is the folder of the config file. `named` are absolute seeds folders that stand
 * in place of the config's.
 */
export function buildPaths(config: Config, root: string, named: readonly string[] | null = null): BuildPaths {
  const seeds = named ?? config.seeds.map((folder) => resolve(root, folder))
  const store = config.images.store === null ? join(seeds[0] ?? root, '_media') : resolve(root, config.images.store)
  return {seeds, store, media: resolve(root, config.images.media), state: resolve(root, '.backfile')}
}

/** What builds work with, from the first to the last in one process. */
export class BuildContext {
  readonly config: Config
  readonly paths: BuildPaths
  /** A folder of a user's templates. */
  readonly overlay: string | null
  readonly outlets: Outlets
  readonly versions: ReadingVersions
  readonly state: State
  readonly pool: WorkerPool
  readonly summaries: SummaryCache
  /** What one build keeps for the next. */
  warm: WarmState

  private constructor(config: Config, paths: BuildPaths, overlay: string | null, state: State, keeps: boolean) {
    this.config = config
    this.paths = paths
    this.overlay = overlay
    this.outlets = outletsWith(config.outlets)
    // Code may have changed since another workshop was opened in this process.
    forgetModules()
    this.versions = readingVersions(this.outlets)
    this.state = state
    this.summaries = new SummaryCache(state.summaries)
    this.pool = new WorkerPool({config, overlay, state: stateFolder(paths)})
    this.warm = new WarmState(this.outlets, config.timeZone, keeps)
  }

  /** `keeps`: for who builds again and again, and has the memory to keep at hand what lies on the disk. */
  static async open(
    config: Config,
    paths: BuildPaths,
    overlay: string | null,
    {keeps = false}: {readonly keeps?: boolean} = {},
  ): Promise<BuildContext> {
    return new BuildContext(config, paths, overlay, await State.open(stateFolder(paths), keeps), keeps)
  }

  /**
   * Does work that nobody else may do here at the same time, or tells who is at it. What another process has done since is
   * seen.
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

  /** Forgets all that builds before have left: it is damaged. */
  async startOver(): Promise<void> {
    await this.pool.end()
    this.summaries.forget()
    this.warm = this.warm.emptied()
    await this.state.clear()
  }

  async close(): Promise<void> {
    await this.pool.end()
    await this.state.close()
  }
}

const stateFolder = ({state}: PicturePlaces): string => join(state, 'state')
