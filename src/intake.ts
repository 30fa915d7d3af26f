import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import type {EpochMs} from './brand.ts'
import type {Card} from './catalogue/card.ts'
import {digest} from './digest.ts'
import type {Problem} from './problem.ts'
import type {Intake} from './report/report.ts'
import {type FoundSeeds, findAllSeeds} from './seed/folders.ts'
import type {FoundFile} from './seed/walk.ts'
import type {Cards, SeedOfCard} from './state/cards.ts'
import type {Place} from './state/packs.ts'
import type {SeedRow} from './state/rows.ts'
import {SeedRows} from './state/seed-rows.ts'
import type {State} from './state/state.ts'
import type {ReadingVersions} from './state/versions.ts'
import {type Crew, inTurn} from './workers/crew.ts'
import type {WantedSeed} from './workers/tasks.ts'

/** Which seeds a build wants; the others are left out, and counted as that. */
export interface Selection {
  /** At most so many files, in the order of their paths. */
  readonly limit: number | null
  /** Nothing published before. */
  readonly since: EpochMs | null
  /** Slugs; all where it is empty. */
  readonly outlets: readonly string[]
}

export const everything: Selection = {limit: null, since: null, outlets: []}

/** What of a selection was taken in. */
export interface Taken {
  /** By the paths of their seeds. */
  readonly cards: readonly Card[]
  readonly intake: Intake
}

/** With fewer to read, most of the time goes by before the threads have started. */
const FEW = 1000

/** Seeds that a worker reads at a time. */
const BATCH = 64

/** A file that changed so shortly before it was looked at may change again within one tick of the disk's clock. */
const TICK_MS = 1000

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
}

/**
 * Reads the seeds of the folders which are not known as they are. What cannot be read is refused and named.
 */
export async function takeIn(
  folders: readonly string[],
  selection: Selection,
  {state, crew, versions, cards}: IntakeMeans,
  {changed, meanwhile, onProgress}: IntakeOptions,
): Promise<TakenIn> {
  const found = await findAllSeeds(folders)
  const wanted = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
  const trusted = await areTheSame(folders, state)
  const suspects = changed === null ? null : new Set(changed)
  const stats = new Map<string, string>()
  const seeds = new SeedRows(
    state,
    (file) => stats.get(file) ?? '',
    (kept) => versions.of(kept?.outlet ?? ''),
  )
  for (const {path, file} of wanted) {
    // What nobody saw changing is as it was.
    const before = suspects === null || suspects.has(path) ? undefined : seeds.rows.get(file)?.stat
    stats.set(file, before ?? (trusted ? statOf(path) : ''))
  }
  const unread = wanted.flatMap(({path, file}): WantedSeed[] =>
    seeds.isFresh(file) ? [] : [{path, file, known: seeds.knownHash(file)}],
  )
  let done = wanted.length - unread.length
  const reading = inTurn(
    batchesOf(unread),
    crew.room,
    (batch) => crew.read(batch),
    async (read, batch) => {
      await seeds.add(batch, read)
      done += batch.length
      onProgress(done, wanted.length)
    },
  )
  if (unread.length > 0 && unread.length < FEW) {
    // The threads are busy for a while with nothing but starting: what will be needed of the rest is done meanwhile.
    crew.prepare()
    try {
      meanwhile()
      cards.load(seedsOfCards(knownFiles(wanted, seeds.rows)))
    } catch (error) {
      await Promise.allSettled([reading])
      throw error
    }
  }
  await reading
  // What reading has filled their memory with is in the way of what comes.
  if (unread.length >= FEW) await crew.end()
  const present = new Set(found.files.map(({file}) => file))
  await seeds.finish((file) => present.has(file))
  return new TakenIn({found, own: knownFiles(wanted, seeds.rows), selection, cards})
}

/** The same names below other folders are other files, whatever the disk says of them. */
async function areTheSame(folders: readonly string[], state: State): Promise<boolean> {
  const named = folders.map((folder) => resolve(folder)).join('\n')
  if (state.notes.get('seeds folders') === named) return true
  await state.notes.write([['seeds folders', named]])
  return false
}

/** What the disk says of a file, or nothing where that may stay while the file changes. */
function statOf(path: string): string {
  const now = Date.now()
  const stat = statSync(path, {throwIfNoEntry: false})
  if (!stat || Math.max(stat.ctimeMs, stat.mtimeMs) > now - TICK_MS) return ''
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}

function* batchesOf(seeds: readonly WantedSeed[]): Generator<readonly WantedSeed[]> {
  for (let from = 0; from < seeds.length; from += BATCH) yield seeds.slice(from, from + BATCH)
}

/** Seeds that were read, in this build or in one before. */
export class TakenIn {
  /** Equal for two intakes of which all came out the same. */
  readonly mark: string
  /** Where the records lie, by the files of their seeds. */
  readonly records: ReadonlyMap<string, Place>
  #rest: Rest | null

  constructor(rest: Rest) {
    const {found, own, selection} = rest
    this.records = new Map(own.flatMap(({file, row: {kept}}) => (kept === null ? [] : [[file, kept.record] as const])))
    this.#rest = rest
    const marks = own.map(({row: {kept}}) => kept?.mark ?? '').join('')
    this.mark = digest(marks + JSON.stringify([problemsIn(rest), found.others, found.files.length, selection]))
  }

  /** The cards of all that is wanted, and what became of the rest. To be asked once: what it is told from is let go. */
  take(): Taken {
    if (this.#rest === null) throw new Error('The cards were taken before.')
    const {found, own, selection, cards: atHand} = this.#rest
    const problems = problemsIn(this.#rest)
    const all = atHand.of(seedsOfCards(own))
    this.#rest = null
    const cards = all.filter((card) => isWanted(card, selection))
    const leftOut = found.files.length - own.length + all.length - cards.length
    // Links that leave and folders that cannot be read came in as well, and are refused.
    const from = found.files.length + found.refusals.length
    return {cards, intake: {in: from, leftOut, ...problems, otherFiles: found.others}}
  }
}

/** What cards are told from. */
interface Rest {
  readonly found: FoundSeeds
  /** The seeds that the selection's limit lets in, with what is known of each. */
  readonly own: readonly KnownFile[]
  readonly selection: Selection
  readonly cards: Cards
}

interface KnownFile {
  readonly file: string
  readonly row: SeedRow
}

function problemsIn({found, own}: Rest): Pick<Intake, 'refusals' | 'warnings'> {
  const refusals: Problem[] = [...found.refusals]
  const warnings: Problem[] = [...found.warnings]
  for (const {row} of own) {
    if (row.refusal) refusals.push(row.refusal)
    for (const warning of row.warnings) warnings.push(warning)
  }
  return {refusals, warnings}
}

function knownFiles(files: readonly FoundFile[], rows: ReadonlyMap<string, SeedRow>): readonly KnownFile[] {
  const known: KnownFile[] = []
  for (const {file} of files) {
    const row = rows.get(file)
    if (row) known.push({file, row})
  }
  return known
}

/** Those that are articles. */
function seedsOfCards(files: readonly KnownFile[]): readonly SeedOfCard[] {
  const seeds: SeedOfCard[] = []
  for (const {file, row} of files) if (row.kept !== null) seeds.push({file, sha256: row.sha256, kept: row.kept})
  return seeds
}

function isWanted({outlet, published, archivedAt}: Card, {since, outlets}: Selection): boolean {
  if (outlets.length > 0 && !outlets.includes(outlet)) return false
  const at = published?.at ?? archivedAt
  return since === null || (at !== null && at >= since)
}
