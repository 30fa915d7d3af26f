import {resolve} from 'node:path'
import {digest} from '../base/digest.ts'
import type {ReadingVersions} from '../build/versions.ts'
import type {WarmState} from '../build/warm-state.ts'
import {findAllSeeds} from '../seed/folders.ts'
import type {FoundFile} from '../seed/walk.ts'
import type {State} from '../store/store.ts'
import {mapInOrder, type WorkerPool} from '../workers/pool.ts'
import {SeedCache} from './seed-cache.ts'
import {type KnownSeed, type SeedRow, seedStatIn} from './seed-row.ts'
import {SeedSet} from './seed-set.ts'
import {statOf} from './seed-stat.ts'
import {SeedStore} from './seed-store.ts'
import type {Selection} from './selection.ts'
import type {SummaryCache} from './summaries.ts'
import {MANY, type WantedSeed} from './tasks.ts'

/** With fewer to read, most of the time goes by before the threads have started. */
const FEW = 1000

/** Seeds that a worker reads at a time. */
const BATCH = 64

export interface IngestOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed: readonly string[] | null
  /** Called before anything is read, where there is time; nothing is where it throws. */
  whileLooking(): Promise<void>
  /**
   * Called where a few are being read, and there is time for something else, or where some are gone. `before` tells what
   * was known of the seeds when the build before had ended, in the order of their files.
   */
  meanwhile(before: () => readonly KnownSeed[]): void
  onProgress(done: number, total: number): void
}

/** Where a build reads from and keeps what it reads. */
export interface IngestContext {
  readonly state: State
  readonly pool: WorkerPool
  readonly versions: ReadingVersions
  readonly summaries: SummaryCache
  readonly warm: WarmState
}

/**
 * Reads the seeds of the folders which are not known as they are. What cannot be read is refused and named. Where it is
 * known which ones changed, and the build before in this process has left the others at hand, no other is looked at.
 */
export async function ingestSeeds(
  folders: readonly string[],
  selection: Selection,
  means: IngestContext,
  options: IngestOptions,
): Promise<SeedSet> {
  const {summaries, warm} = means
  const stats = new Map<string, string>()
  const location = digest(folders.map((folder) => resolve(folder)).join('\n'))
  const atHand = warm.seeds
  // Until all is read, as it was is not as it is.
  warm.seeds = null
  const some = atHand && options.changed && atHand.only(options.changed, selection)
  if (atHand && some) {
    const seeds = rowsOf(means, stats)
    const unread = unreadOf(some, ({path}) => statOf(path, location), seeds, stats)
    // All that is known is at hand.
    await read({unread, of: some.length}, seeds, means, options, () => options.meanwhile(() => []))
    await seeds.finish(() => true)
    warm.seeds = atHand
    return new SeedSet(atHand.update(some, seeds.rows), selection, summaries, seeds.rows)
  }

  const found = await findAllSeeds(folders)
  const wanted = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
  const {seeds, unread} = await rowsBeside(wanted, location, stats, means, options)
  const whileFew = (): void => options.meanwhile(() => seeds.articles)
  await read({unread, of: wanted.length}, seeds, means, options, whileFew)
  const present = new Set(found.files.map(({file}) => file))
  const isThere = (file: string): boolean => present.has(file)
  if (unread.length === 0 && !seeds.areAll(isThere)) whileFew()
  await seeds.finish(isThere)
  const all = {found, own: knownFiles(wanted, seeds.rows)}
  if (warm.keeps) warm.seeds = new SeedCache(all, wanted, selection)
  return new SeedSet(all, selection, summaries, warm.keeps ? seeds.rows : null)
}

const rowsOf = ({state, versions}: IngestContext, stats: ReadonlyMap<string, string>): SeedStore =>
  new SeedStore(
    state,
    (file) => stats.get(file) ?? '',
    (outlet) => versions.of(outlet),
  )

/** Loads what is known of the seeds, and asks the disk meanwhile what it says of them. */
async function rowsBeside(
  files: readonly FoundFile[],
  location: string,
  stats: Map<string, string>,
  means: IngestContext,
  {changed, whileLooking}: IngestOptions,
): Promise<{readonly seeds: SeedStore; readonly unread: readonly WantedSeed[]}> {
  const isAsked = changed === null && files.length >= MANY
  const said = isAsked ? means.pool.stats({paths: files.map(({path}) => path).join('\0'), location}) : null
  // Heard below; until then it must not end the process.
  said?.catch(() => undefined)
  const seeds = rowsOf(means, stats)
  await whileLooking()
  const suspects = changed && new Set(changed)
  const statHere = ({path, file}: FoundFile): string => {
    const row = suspects === null || suspects.has(path) ? undefined : seeds.rows.get(file)
    // What nobody saw changing is as it was.
    return row === undefined ? statOf(path, location) : seedStatIn(row)
  }
  const found = said === null ? null : (await said).split('\n')
  const unread = unreadOf(files, (file, at) => (found === null ? statHere(file) : (found[at] ?? '')), seeds, stats)
  return {seeds, unread}
}

/** The files that are not known as they are; what the disk says of those is noted in `stats`. */
function unreadOf(
  files: readonly FoundFile[],
  statOf: (file: FoundFile, at: number) => string,
  seeds: SeedStore,
  stats: Map<string, string>,
): readonly WantedSeed[] {
  const unread: WantedSeed[] = []
  for (const [at, found] of files.entries()) {
    const {path, file} = found
    const stat = statOf(found, at)
    if (seeds.isFresh(file, stat)) continue
    stats.set(file, stat)
    unread.push({path, file, known: seeds.knownHash(file)})
  }
  return unread
}

/** Has files read; `of` is how many there are with those that need not be. `whileFew` is called where there is time for something else. */
async function read(
  {unread, of}: {readonly unread: readonly WantedSeed[]; readonly of: number},
  seeds: SeedStore,
  {pool}: IngestContext,
  {onProgress}: IngestOptions,
  whileFew: () => void,
): Promise<void> {
  if (unread.length >= FEW) pool.call()
  let done = of - unread.length
  const reading = mapInOrder(
    batchesOf(unread),
    pool.room,
    (batch) => pool.read(batch),
    async (result, batch) => {
      await seeds.add(batch, result)
      done += batch.length
      onProgress(done, of)
    },
  )
  if (unread.length > 0 && unread.length < FEW) {
    // The threads are busy for a while with nothing but starting: what will be needed of the rest is done meanwhile.
    pool.prepare()
    try {
      whileFew()
    } catch (error) {
      await Promise.allSettled([reading])
      throw error
    }
  }
  await reading
  // What reading has filled their memory with is in the way of what comes.
  if (unread.length >= FEW) await pool.end()
}

function* batchesOf(seeds: readonly WantedSeed[]): Generator<readonly WantedSeed[]> {
  for (let from = 0; from < seeds.length; from += BATCH) yield seeds.slice(from, from + BATCH)
}

function knownFiles(files: readonly FoundFile[], rows: ReadonlyMap<string, SeedRow>): readonly KnownSeed[] {
  const known: KnownSeed[] = []
  for (const {file} of files) {
    const row = rows.get(file)
    if (row) known.push({file, row})
  }
  return known
}
