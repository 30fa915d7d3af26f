import {resolve} from 'node:path'
import {digest} from '../digest.ts'
import type {Memory} from '../memory.ts'
import {findAllSeeds} from '../seed/folders.ts'
import type {FoundFile} from '../seed/walk.ts'
import type {Cards} from '../state/cards.ts'
import type {SeedRow} from '../state/rows.ts'
import {SeedRows} from '../state/seed-rows.ts'
import type {State} from '../state/state.ts'
import type {ReadingVersions} from '../state/versions.ts'
import {type Crew, inTurn} from '../workers/crew.ts'
import type {WantedSeed} from '../workers/tasks.ts'
import {statOf} from './seed-stat.ts'
import {SeedsAtHand} from './seeds-at-hand.ts'
import type {Selection} from './selection.ts'
import {type KnownFile, seedsOfCards, TakenIn} from './taken-in.ts'

/** With fewer to read, most of the time goes by before the threads have started. */
const FEW = 1000

/** Seeds that a worker reads at a time. */
const BATCH = 64

export interface IntakeOptions {
  /** Seeds that changed since the build before, as absolute paths; null where any may have. */
  readonly changed: readonly string[] | null
  /** Called where a few are being read, and there is time for something else. */
  meanwhile(): void
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
  const {state, versions, cards, memory} = means
  const stats = new Map<string, string>()
  const seeds = new SeedRows(
    state,
    (file) => stats.get(file) ?? '',
    (kept) => versions.of(kept?.outlet ?? ''),
  )
  const place = digest(folders.map((folder) => resolve(folder)).join('\n'))
  const atHand = memory.seeds
  // Until all is read, as it was is not as it is.
  memory.seeds = null
  const some = atHand && options.changed && atHand.only(options.changed, selection)
  if (atHand && some) {
    for (const {path, file} of some) stats.set(file, statOf(path, place))
    await readUnread(some, seeds, means, options, options.meanwhile)
    await seeds.finish(() => true)
    memory.seeds = atHand
    return new TakenIn(atHand.update(some, seeds.rows), selection, cards, seeds.rows)
  }

  const found = await findAllSeeds(folders)
  const wanted = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
  const suspects = options.changed && new Set(options.changed)
  for (const {path, file} of wanted) {
    // What nobody saw changing is as it was.
    const before = suspects === null || suspects.has(path) ? undefined : seeds.rows.get(file)?.stat
    stats.set(file, before ?? statOf(path, place))
  }
  await readUnread(wanted, seeds, means, options, () => {
    options.meanwhile()
    cards.load(seedsOfCards(knownFiles(wanted, seeds.rows)))
  })
  const present = new Set(found.files.map(({file}) => file))
  await seeds.finish((file) => present.has(file))
  const read = {found, own: knownFiles(wanted, seeds.rows)}
  if (memory.keeps) memory.seeds = new SeedsAtHand(read, wanted, selection)
  return new TakenIn(read, selection, cards, memory.keeps ? seeds.rows : null)
}

/** Has those files read that are not known as they are. `whileFew` is called where there is time for something else. */
async function readUnread(
  files: readonly FoundFile[],
  seeds: SeedRows,
  {crew}: IntakeMeans,
  {onProgress}: IntakeOptions,
  whileFew: () => void,
): Promise<void> {
  const unread = files.flatMap(({path, file}): WantedSeed[] =>
    seeds.isFresh(file) ? [] : [{path, file, known: seeds.knownHash(file)}],
  )
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
