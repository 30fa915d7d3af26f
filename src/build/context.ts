import {join, resolve} from 'node:path'
import {forgetModules} from '../base/code-digest.ts'
import {type Busy, takeLock} from '../base/lock.ts'
import type {Config} from '../config/index.ts'
import type {PicturePlaces} from '../images/picture-places.ts'
import {Cards} from '../ingest/summaries.ts'
import {type Outlets, outletsWith} from '../outlets/index.ts'
import {State} from '../store/store.ts'
import {Crew} from '../workers/pool.ts'
import {type ReadingVersions, readingVersions} from './versions.ts'
import {Memory} from './warm-state.ts'

/** Where a build works. All absolute. */
export interface Places extends PicturePlaces {
  /** Folders of seeds. */
  readonly seeds: readonly string[]
}

/**
 * The places that a config means; `root` is the folder of the config file. `named` are absolute seeds folders that stand
 * in place of the config's.
 */
export function placesOf(config: Config, root: string, named: readonly string[] | null = null): Places {
  const seeds = named ?? config.seeds.map((folder) => resolve(root, folder))
  const store = config.images.store === null ? join(seeds[0] ?? root, '_media') : resolve(root, config.images.store)
  return {seeds, store, media: resolve(root, config.images.media), state: resolve(root, '.backfile')}
}

/** What builds work with, from the first to the last in one process. */
export class Workshop {
  readonly config: Config
  readonly places: Places
  /** A folder of a user's templates. */
  readonly overlay: string | null
  readonly outlets: Outlets
  readonly versions: ReadingVersions
  readonly state: State
  readonly crew: Crew
  readonly cards: Cards
  /** What one build keeps for the next. */
  memory: Memory

  private constructor(config: Config, places: Places, overlay: string | null, state: State, keeps: boolean) {
    this.config = config
    this.places = places
    this.overlay = overlay
    this.outlets = outletsWith(config.outlets)
    // Code may have changed since another workshop was opened in this process.
    forgetModules()
    this.versions = readingVersions(this.outlets)
    this.state = state
    this.cards = new Cards(state.cards)
    this.crew = new Crew({config, overlay, state: stateFolder(places)})
    this.memory = new Memory(this.outlets, config.timeZone, keeps)
  }

  /** `keeps`: for who builds again and again, and has the memory to keep at hand what lies on the disk. */
  static async open(
    config: Config,
    places: Places,
    overlay: string | null,
    {keeps = false}: {readonly keeps?: boolean} = {},
  ): Promise<Workshop> {
    return new Workshop(config, places, overlay, await State.open(stateFolder(places), keeps), keeps)
  }

  /**
   * Does work that nobody else may do here at the same time, or tells who is at it. What another process has done since is
   * seen.
   */
  async alone<T>(work: () => Promise<T>): Promise<{readonly kind: 'done'; readonly value: T} | Busy> {
    const lock = await takeLock(join(this.places.state, 'lock'), 'this archive')
    if (lock.kind === 'busy') return lock
    try {
      if (!(await this.state.refresh())) this.memory = this.memory.emptied()
      return {kind: 'done', value: await work()}
    } finally {
      await lock.release()
    }
  }

  /** Forgets all that builds before have left: it is damaged. */
  async startOver(): Promise<void> {
    await this.crew.end()
    this.cards.forget()
    this.memory = this.memory.emptied()
    await this.state.clear()
  }

  async close(): Promise<void> {
    await this.crew.end()
    await this.state.close()
  }
}

const stateFolder = ({state}: PicturePlaces): string => join(state, 'state')
