import type {State} from '../store/store.ts'
import type {ReadingVersions} from './reading-versions.ts'
import type {SeedCache} from './seed-cache.ts'
import type {SeedList} from './seed-stat.ts'
import type {SummaryCache} from './summaries.ts'
import type {ReadBatch, WantedSeed} from './tasks.ts'

/** The workers that read seeds: threads, or the calling process. */
export interface SeedReaders {
  /** How many batches may be in work or waiting at a time. */
  readonly room: number
  /** Reads a batch of seeds: see `readSeeds`. */
  read(wanted: readonly WantedSeed[]): Promise<ReadBatch>
  /** Size, times and inode of many files: see `statsOf`. */
  stats(list: SeedList): Promise<string>
  /** Starts all threads, if there are any. */
  startAll(): void
  /** Starts to load the code that prints pages. */
  preload(): void
  /** Ends the threads. */
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
  /** The workers for an archive of that many seeds. */
  workersFor(seeds: number): SeedReaders
}
