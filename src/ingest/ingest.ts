import {mapInOrder} from '../base/in-order.ts'
import {findAllSeeds, type SeedFile} from '../seed/folders.ts'
import type {SeedRow} from '../store/rows.ts'
import type {IngestContext, SeedReaders} from './ingest-context.ts'
import {relabel} from './labels.ts'
import {SeedCache} from './seed-cache.ts'
import {type KnownSeed, seedStatIn} from './seed-row.ts'
import {type ReadSeeds, SeedSet} from './seed-set.ts'
import {statOf} from './seed-stat.ts'
import {type SeedChanges, SeedStore} from './seed-store.ts'
import type {Selection} from './selection.ts'
import type {WantedSeed} from './tasks.ts'

/** With fewer seeds to read, a thread per core takes longer to start than the reading takes. */
const FEW = 1000

/** Seeds that a thread reads at a time. */
const BATCH = 64

/** Called after each batch with the number of seeds that are done, and of all. */
export type OnSeeds = (done: number, total: number) => void

/** The seed files of a build: all of them, or with a list of changes only the changed ones. */
interface SeedFiles {
  /** Whether the last build's seeds come from the cache, and `files` are only the changed ones. */
  readonly isCached: boolean
  readonly files: readonly SeedFile[]
  /** A text with size, times and inode of each file (`statOf`), in the order of `files`. */
  readonly stats: () => Promise<readonly string[]>
  /** Whether a file, by its name, is still below the folders. */
  isPresent(file: string): boolean
  /** All seeds of the build, once every file is read. */
  allRead(rows: ReadonlyMap<string, SeedRow>): ReadSeeds
}

/**
 * Reads the seeds that changed since the last build, in steps: `find` lists the files, `compare` finds the changed
 * ones, `start` has them read, `finish` waits and stores. Between the steps the caller may work while threads are busy.
 * A seed that cannot be read is refused with its reason, and the others are read.
 */
export class Ingest {
  readonly #context: IngestContext
  readonly #selection: Selection
  readonly #found: SeedFiles
  readonly #store: SeedStore
  readonly #stats: Map<string, string>
  readonly #readers: SeedReaders
  readonly #onSeeds: OnSeeds
  #reading: Promise<void> = Promise.resolve()
  #unread: readonly WantedSeed[] = []

  private constructor(
    context: IngestContext,
    selection: Selection,
    found: SeedFiles,
    store: SeedStore,
    stats: Map<string, string>,
    readers: SeedReaders,
    onSeeds: OnSeeds,
  ) {
    this.#context = context
    this.#selection = selection
    this.#found = found
    this.#store = store
    this.#stats = stats
    this.#readers = readers
    this.#onSeeds = onSeeds
  }

  /**
   * Lists the seed files below `folders`. `changed` holds absolute paths of seeds that changed since the last build in
   * this process; null means that any may have. With a list, and with the last build's seeds in the cache, no folder is
   * walked.
   */
  static async find(
    folders: readonly string[],
    selection: Selection,
    context: IngestContext,
    changed: readonly string[] | null,
    onSeeds: OnSeeds = () => undefined,
  ): Promise<Ingest> {
    const stats = new Map<string, string>()
    const cached = context.warm.seeds
    // A build that fails half-way must not leave a cache that is half old.
    context.warm.seeds = null
    const some = cached && changed && cached.only(changed, selection)
    if (cached && some) {
      const store = storeOf(context, stats)
      const files: SeedFiles = {
        isCached: true,
        files: some,
        stats: async () => some.map(({path, location}) => statOf(path, location)),
        isPresent: () => true,
        allRead: (rows) => {
          context.warm.seeds = cached
          return cached.update(some, rows)
        },
      }
      return new Ingest(context, selection, files, store, stats, context.workersFor(cached.size), onSeeds)
    }
    const found = await findAllSeeds(folders)
    const selected = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
    const readers = context.workersFor(found.files.length)
    // A thread gets the stats from the disk while this one loads the rows.
    const fromThread = changed === null && selected.length >= context.many ? askThread(readers, selected) : null
    const store = storeOf(context, stats)
    await relabel(context.state, store.rows, found.folders)
    const present = new Set(found.files.map(({file}) => file))
    const files: SeedFiles = {
      isCached: false,
      files: selected,
      stats: async () => (fromThread === null ? statsHere(selected, store.rows, changed) : await fromThread),
      isPresent: (file) => present.has(file),
      allRead: (rows) => {
        const all = {found, seeds: knownFiles(selected, rows)}
        if (context.warm.keeps) context.warm.seeds = new SeedCache(all, selected, selection)
        return all
      },
    }
    return new Ingest(context, selection, files, store, stats, readers, onSeeds)
  }

  /** Compares the stats of the files with their stored rows, to find the seeds that must be read. */
  async compare(): Promise<void> {
    this.#unread = unreadOf(this.#found.files, await this.#found.stats(), this.#store, this.#stats)
  }

  /** Starts to read the changed seeds. No result is stored before the caller next awaits something. */
  start(): void {
    const {files} = this.#found
    const isMuch = this.#unread.length >= FEW
    if (isMuch) this.#readers.startAll()
    let done = files.length - this.#unread.length
    this.#reading = mapInOrder(
      batchesOf(this.#unread),
      this.#readers.room,
      (batch) => this.#readers.read(batch),
      async (result, batch) => {
        await this.#store.add(batch, result)
        done += batch.length
        this.#onSeeds(done, files.length)
      },
    )
    // `finish` reports the failure; until then an unhandled rejection would end the process.
    this.#reading.catch(() => undefined)
    // While the threads read a few seeds, they also load the code that prints.
    if (this.#unread.length > 0 && !isMuch) this.#readers.preload()
  }

  /** The seeds that changed; known after `finish`. */
  get changes(): SeedChanges {
    return this.#store.changes
  }

  /** Whether the archive changes by a few seeds, so that the last catalogue is worth restoring. */
  get changesFew(): boolean {
    if (this.#unread.length > 0) return this.#unread.length < FEW
    return !this.#store.arePresent((file) => this.#found.isPresent(file))
  }

  /** The stored rows of all articles, in the order of their files; empty if the seeds come from the cache. */
  get articles(): readonly KnownSeed[] {
    return this.#found.isCached ? [] : this.#store.articles
  }

  /** Waits until no batch is under way, whether it failed or not. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#reading])
  }

  /** Waits until all seeds are read and stored. Throws the error of reading or storing, such as a full disk. */
  async finish(): Promise<SeedSet> {
    await this.#reading
    // After much reading the threads' heaps are large; printing needs that memory.
    if (this.#unread.length >= FEW) await this.#readers.end()
    await this.#store.finish((file) => this.#found.isPresent(file))
    const {rows} = this.#store
    const all = this.#found.allRead(rows)
    const {summaries, warm} = this.#context
    return new SeedSet(all, this.#selection, summaries, warm.keeps ? rows : null)
  }
}

const storeOf = ({state, versions}: IngestContext, stats: ReadonlyMap<string, string>): SeedStore =>
  new SeedStore(
    state,
    (file) => stats.get(file) ?? '',
    (outlet) => versions.of(outlet),
  )

/** Gets the stats of the files from a worker thread. */
function askThread(readers: SeedReaders, files: readonly SeedFile[]): Promise<readonly string[]> {
  const lists = runsOf(files).map((run) =>
    readers.stats({paths: run.map(({path}) => path).join('\0'), location: run[0]?.location ?? ''}),
  )
  const stats = Promise.all(lists).then((texts) => texts.flatMap((text) => text.split('\n')))
  // `compare` reports the failure; until then an unhandled rejection would end the process.
  stats.catch(() => undefined)
  return stats
}

/** The files of each folder, in their order. A folder that is given twice has two runs. */
function runsOf(files: readonly SeedFile[]): readonly (readonly SeedFile[])[] {
  const runs: SeedFile[][] = []
  for (const file of files) {
    const last = runs.at(-1)
    if (last?.[0]?.location === file.location) last.push(file)
    else runs.push([file])
  }
  return runs
}

/**
 * Gets the stats of the files in this thread: from the disk, or from the row for a file that `changed` does not list.
 */
function statsHere(
  files: readonly SeedFile[],
  rows: ReadonlyMap<string, SeedRow>,
  changed: readonly string[] | null,
): readonly string[] {
  const suspects = changed && new Set(changed)
  return files.map(({path, file, location}) => {
    const row = suspects === null || suspects.has(path) ? undefined : rows.get(file)
    return row === undefined ? statOf(path, location) : seedStatIn(row)
  })
}

/** The files whose stats differ from their stored rows. The new stats are entered into `noted`. */
function unreadOf(
  files: readonly SeedFile[],
  stats: readonly string[],
  store: SeedStore,
  noted: Map<string, string>,
): readonly WantedSeed[] {
  const unread: WantedSeed[] = []
  for (const [at, {path, file}] of files.entries()) {
    const stat = stats[at] ?? ''
    if (store.isFresh(file, stat)) continue
    noted.set(file, stat)
    unread.push({path, file, known: store.knownHash(file)})
  }
  return unread
}

function* batchesOf(seeds: readonly WantedSeed[]): Generator<readonly WantedSeed[]> {
  for (let from = 0; from < seeds.length; from += BATCH) yield seeds.slice(from, from + BATCH)
}

function knownFiles(files: readonly SeedFile[], rows: ReadonlyMap<string, SeedRow>): readonly KnownSeed[] {
  const known: KnownSeed[] = []
  for (const {file} of files) {
    const row = rows.get(file)
    if (row) known.push({file, row})
  }
  return known
}
