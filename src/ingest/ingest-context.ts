import type {State} from '../store/store.ts'
import type {ReadingVersions} from './reading-versions.ts'
import type {SeedCache} from './seed-cache.ts'
import type {SeedList} from './seed-stat.ts'
import type {SummaryCache} from './summaries.ts'
import type {ReadBatch, WantedSeed} from './tasks.ts'

/** The workers that read seeds: threads, or the calling process. */
export interface SeedReaders {
  /** How many batches may be under way at a time. */
  readonly room: number
  read(wanted: readonly WantedSeed[]): Promise<ReadBatch>
  /** Size, times and inode of many files: see `statsOf`. */
  stats(list: SeedList): Promise<string>
  /** Starts all threads, if there are any. */
  startAll(): void
  /** Loads the code that prints pages, while there is time. */
  preload(): void
  end(): Promise<void>
}

/** What ingest needs of a build: the store, the workers, and caches. */
export interface IngestContext {
  readonly state: State
  readonly versions: ReadingVersions
  readonly summaries: SummaryCache
  /** `keeps`: another build follows in this process. `seeds`: the last build's seeds. */
  readonly warm: {readonly keeps: boolean; seeds: SeedCache | null}
  /** From this many files on, a thread looks at their sizes and times. */
  readonly many: number
  /** The workers that suit an archive of so many seeds. */
  workersFor(seeds: number): SeedReaders
}
