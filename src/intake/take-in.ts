import {resolve} from 'node:path'
import {digest} from '../digest.ts'
import type {Memory} from '../memory.ts'
import {findAllSeeds} from '../seed/folders.ts'
import type {FoundFile} from '../seed/walk.ts'
import type {Cards, SeedOfCard} from '../state/cards.ts'
import type {SeedRow} from '../state/rows.ts'
import {SeedRows} from '../state/seed-rows.ts'
import type {State} from '../state/state.ts'
import type {ReadingVersions} from '../state/versions.ts'
import {type Crew, inTurn} from '../workers/crew.ts'
import {MANY, type WantedSeed} from '../workers/tasks.ts'
import {statOf} from './seed-stat.ts'
import {SeedsAtHand} from './seeds-at-hand.ts'
import type {Selection} from './selection.ts'
import {type KnownFile, TakenIn} from './taken-in.ts'

/** With fewer to read, most of the time goes by before the threads have started. */
const FEW = 1000

/** Seeds that a worker reads at a time. */
const BATCH = 64

export interface IntakeOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed: readonly string[] | null
  /** Called once where there is time, whatever there is to read. */
  whileLooking(): void
  /**
   * Called where a few are being read, and there is time for something else, or where some are gone. `before` tells what
   * was known of the seeds when the build before had ended, in the order of their files.
   */
  meanwhile(before: () => readonly SeedOfCard[]): void
  onProgress(done: number, total: number): void
}

/** Where a build reads from and keeps what it reads. */
export interface IntakeMeans {
  readonly state: State
  readonly crew: Crew
  readonly versions: ReadingVersions
  readonly cards: Cards
  readonly memory: Memory
}

/**
 * Reads the seeds of the folders which are not known as they are. What cannot be read is refused and named. Where it is
 * known which ones changed, and the build before in this process has left the others at hand, no other is looked at.
 */
export async function takeIn(
  folders: readonly string[],
  selection: Selection,
  means: IntakeMeans,
  options: IntakeOptions,
): Promise<TakenIn> {
  const {cards, memory} = means
  const stats = new Map<string, string>()
  const place = digest(folders.map((folder) => resolve(folder)).join('\n'))
  const atHand = memory.seeds
  // Until all is read, as it was is not as it is.
  memory.seeds = null
  const some = atHand && options.changed && atHand.only(options.changed, selection)
  if (atHand && some) {
    const seeds = rowsOf(means, stats)
    for (const {path, file} of some) stats.set(file, statOf(path, place))
    // All that is known is at hand.
    await readUnread(some, seeds, means, options, () => options.meanwhile(() => []))
    await seeds.finish(() => true)
    memory.seeds = atHand
    return new TakenIn(atHand.update(some, seeds.rows), selection, cards, seeds.rows)
  }

  const found = await findAllSeeds(folders)
  const wanted = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
  const seeds = await rowsBeside(wanted, place, stats, means, options)
  const whileFew = (): void => options.meanwhile(() => seeds.articles)
  const read = await readUnread(wanted, seeds, means, options, whileFew)
  const present = new Set(found.files.map(({file}) => file))
  const isThere = (file: string): boolean => present.has(file)
  if (read === 0 && !seeds.areAll(isThere)) whileFew()
  await seeds.finish(isThere)
  const all = {found, own: knownFiles(wanted, seeds.rows)}
  if (memory.keeps) memory.seeds = new SeedsAtHand(all, wanted, selection)
  return new TakenIn(all, selection, cards, memory.keeps ? seeds.rows : null)
}

const rowsOf = ({state, versions}: IntakeMeans, stats: ReadonlyMap<string, string>): SeedRows =>
  new SeedRows(
    state,
    (file) => stats.get(file) ?? '',
    (kept) => versions.of(kept?.outlet ?? ''),
  )

/** Loads what is known of the seeds, and asks the disk meanwhile what it says of them. */
async function rowsBeside(
  files: readonly FoundFile[],
  place: string,
  stats: Map<string, string>,
  means: IntakeMeans,
  {changed, whileLooking}: IntakeOptions,
): Promise<SeedRows> {
  const suspects = changed && new Set(changed)
  // What nobody saw changing is as it was.
  const asked = suspects === null ? files : files.filter(({path}) => suspects.has(path))
  const list = {paths: asked.map(({path}) => path).join('\0'), place}
  const said = asked.length < MANY ? null : means.crew.stats(list)
  // Heard below; until then it must not end the process.
  said?.catch(() => undefined)
  const seeds = rowsOf(means, stats)
  whileLooking()
  const found = said === null ? asked.map(({path}) => statOf(path, place)) : (await said).split('\n')
  for (const [at, {file}] of asked.entries()) stats.set(file, found[at] ?? '')
  if (suspects !== null) {
    for (const {path, file} of files) {
      if (!stats.has(file)) stats.set(file, seeds.rows.get(file)?.stat ?? statOf(path, place))
    }
  }
  return seeds
}

/** Has those files read that are not known as they are; gives how many. `whileFew` is called where there is time for something else. */
async function readUnread(
  files: readonly FoundFile[],
  seeds: SeedRows,
  {crew}: IntakeMeans,
  {onProgress}: IntakeOptions,
  whileFew: () => void,
): Promise<number> {
  const unread = files.flatMap(({path, file}): WantedSeed[] =>
    seeds.isFresh(file) ? [] : [{path, file, known: seeds.knownHash(file)}],
  )
  if (unread.length >= FEW) crew.call()
  let done = files.length - unread.length
  const reading = inTurn(
    batchesOf(unread),
    crew.room,
    (batch) => crew.read(batch),
    async (read, batch) => {
      await seeds.add(batch, read)
      done += batch.length
      onProgress(done, files.length)
    },
  )
  if (unread.length > 0 && unread.length < FEW) {
    // The threads are busy for a while with nothing but starting: what will be needed of the rest is done meanwhile.
    crew.prepare()
    try {
      whileFew()
    } catch (error) {
      await Promise.allSettled([reading])
      throw error
    }
  }
  await reading
  // What reading has filled their memory with is in the way of what comes.
  if (unread.length >= FEW) await crew.end()
  return unread.length
}

function* batchesOf(seeds: readonly WantedSeed[]): Generator<readonly WantedSeed[]> {
  for (let from = 0; from < seeds.length; from += BATCH) yield seeds.slice(from, from + BATCH)
}

function knownFiles(files: readonly FoundFile[], rows: ReadonlyMap<string, SeedRow>): readonly KnownFile[] {
  const known: KnownFile[] = []
  for (const {file} of files) {
    const row = rows.get(file)
    if (row) known.push({file, row})
  }
  return known
}
