import {statSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import type {EpochMs} from './brand.ts'
import type {Card} from './catalogue/card.ts'
import {digest} from './digest.ts'
import type {Problem} from './problem.ts'
import type {Intake} from './report/report.ts'
import {type FoundFile, findSeeds} from './seed/walk.ts'
import type {PackWriter, Place} from './state/packs.ts'
import type {SeedRow} from './state/rows.ts'
import type {State} from './state/state.ts'
import type {ReadingVersions} from './state/versions.ts'
import {type Crew, inTurn} from './workers/crew.ts'
import type {ReadBatch, WantedSeed} from './workers/tasks.ts'

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

export interface TakenIn {
  /** By the paths of their seeds. */
  readonly cards: readonly Card[]
  readonly intake: Intake
  /** Where the records lie, by the files of their seeds. */
  readonly places: ReadonlyMap<string, Place>
  /** Equal for two intakes that came out the same. */
  readonly mark: string
}

/** Seeds that a worker reads at a time, and rows that are written at once. */
const BATCH = 64
const COMMIT = 2048

/** A file that changed so shortly before it was looked at may change again within one tick of the disk's clock. */
const TICK_MS = 1000

/** Reads the seeds of the folders which are not known as they are. What cannot be read is refused and named. */
export async function takeIn(
  folders: readonly string[],
  selection: Selection,
  {state, crew, versions}: {readonly state: State; readonly crew: Crew; readonly versions: ReadingVersions},
  onProgress: (done: number, total: number) => void,
): Promise<TakenIn> {
  const found = await findAll(folders)
  const wanted = selection.limit === null ? found.files : found.files.slice(0, selection.limit)
  const rows = new Map(state.seeds.all())
  const places = JSON.stringify(folders.map((folder) => resolve(folder)))
  // The same names below other folders are other files, whatever the disk says of them.
  const trusted = state.notes.get('seeds folders') === places
  if (!trusted) await state.notes.write([['seeds folders', places]])

  const versionOf = (row: Pick<SeedRow, 'card'>): string => versions.of(row.card?.outlet ?? '')
  const stats = new Map<string, string>()
  const unread: WantedSeed[] = []
  for (const {path, file} of wanted) {
    const row = rows.get(file)
    const stat = statOf(path)
    stats.set(file, stat)
    const fresh = row !== undefined && row.version === versionOf(row) ? row : null
    if (fresh === null || !trusted || stat === '' || fresh.stat !== stat) {
      unread.push({path, file, known: fresh?.sha256 ?? null})
    }
  }

  const writer = new RowWriter(state, rows, (file) => stats.get(file) ?? '', versionOf)
  let done = wanted.length - unread.length
  await inTurn(
    batchesOf(unread),
    crew.room,
    (batch) => crew.read(batch),
    async (read, batch) => {
      await writer.add(batch, read)
      done += batch.length
      onProgress(done, wanted.length)
    },
  )
  const present = new Set(found.files.map(({file}) => file))
  await writer.finish([...rows.keys()].filter((file) => !present.has(file)))
  return summed(found, wanted, rows, selection)
}

interface FoundEverywhere {
  readonly files: readonly FoundFile[]
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly others: number
}

async function findAll(folders: readonly string[]): Promise<FoundEverywhere> {
  const files: FoundFile[] = []
  const refusals: Problem[] = []
  const warnings: Problem[] = []
  let others = 0
  for (const [at, folder] of folders.entries()) {
    const label = labelOf(folders, at)
    const named = <T extends {readonly file: string}>(thing: T): T =>
      label === '' ? thing : {...thing, file: label + thing.file}
    const found = await findSeeds(folder)
    // One by one: an archive has more files than a call may have arguments.
    for (const file of found.files) files.push(named(file))
    for (const problem of found.refused) refusals.push(named(problem))
    for (const problem of found.warnings) warnings.push(named(problem))
    others += found.others
  }
  return {files, refusals, warnings, others}
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

/** Keeps what was read: records in a pack, then the rows that speak of them, so that no row speaks of what is not there. */
class RowWriter {
  readonly #state: State
  readonly #rows: Map<string, SeedRow>
  readonly #statOf: (file: string) => string
  readonly #versionOf: (row: Pick<SeedRow, 'card'>) => string
  #pack: PackWriter | null = null
  #waiting: (readonly [string, SeedRow])[] = []

  constructor(
    state: State,
    rows: Map<string, SeedRow>,
    statOf: (file: string) => string,
    versionOf: (row: Pick<SeedRow, 'card'>) => string,
  ) {
    this.#state = state
    this.#rows = rows
    this.#statOf = statOf
    this.#versionOf = versionOf
  }

  async add(batch: readonly WantedSeed[], {seeds, records}: ReadBatch): Promise<void> {
    this.#pack ??= this.#state.packs.writer(placesIn(this.#rows.values()))
    let at = records.length > 0 ? this.#pack.append(records) : 0
    for (const [index, {file}] of batch.entries()) {
      const read = seeds[index]
      if (!read) throw new Error(`Nothing was told of ${file}.`)
      const row = read.kind === 'same' ? this.#rows.get(file) : rowOf(read, {pack: this.#pack.pack, at})
      if (!row) throw new Error(`${file} is not known.`)
      if (read.kind === 'read') at += read.length
      const stat = this.#statOf(file)
      this.#keep(file, {...row, stat, version: this.#versionOf(row)})
    }
    if (this.#waiting.length >= COMMIT) await this.#commit()
  }

  #keep(file: string, row: SeedRow): void {
    this.#rows.set(file, row)
    this.#waiting.push([file, row])
  }

  async #commit(gone: readonly string[] = []): Promise<void> {
    if (this.#waiting.length === 0 && gone.length === 0) return
    await this.#state.seeds.write(this.#waiting, gone)
    this.#waiting = []
  }

  /** Forgets the seeds that are gone. */
  async finish(gone: readonly string[]): Promise<void> {
    for (const file of gone) this.#rows.delete(file)
    await this.#commit(gone)
    this.#pack?.close()
  }
}

function* placesIn(rows: Iterable<SeedRow>): Generator<Place> {
  for (const {place} of rows) if (place !== null) yield place
}

type Read = Extract<ReadBatch['seeds'][number], {readonly kind: 'read'}>

const rowOf = (
  {sha256, card, length, refusal, warnings}: Read,
  {pack, at}: Omit<Place, 'length'>,
): Omit<SeedRow, 'stat' | 'version'> => ({
  sha256,
  card,
  place: card === null ? null : {pack, at, length},
  refusal,
  warnings,
})

/** Everything that came in, in the order of the paths. */
function summed(
  found: FoundEverywhere,
  wanted: readonly FoundFile[],
  rows: ReadonlyMap<string, SeedRow>,
  selection: Selection,
): TakenIn {
  const refusals = [...found.refusals]
  const warnings = [...found.warnings]
  const cards: Card[] = []
  const places = new Map<string, Place>()
  const marks: string[] = []
  let leftOut = found.files.length - wanted.length
  for (const {file} of wanted) {
    const row = rows.get(file)
    if (!row) throw new Error(`${file} is not known.`)
    for (const warning of row.warnings) warnings.push(warning)
    if (row.refusal) refusals.push(row.refusal)
    else if (row.card && row.place && isWanted(row.card, selection)) {
      cards.push(row.card)
      places.set(file, row.place)
      marks.push(row.card.mark)
    } else leftOut++
  }
  // Links that leave and folders that cannot be read came in as well, and are refused.
  const intake: Intake = {
    in: found.files.length + found.refusals.length,
    leftOut,
    refusals,
    warnings,
    otherFiles: found.others,
  }
  return {cards, intake, places, mark: digest(`${marks.join('')}${JSON.stringify(intake)}`)}
}

function isWanted({outlet, published, archivedAt}: Card, {since, outlets}: Selection): boolean {
  if (outlets.length > 0 && !outlets.includes(outlet)) return false
  const at = published?.at ?? archivedAt
  return since === null || (at !== null && at >= since)
}

/** With several folders a file is named with its folder's name before it, numbered where two folders share one. */
function labelOf(folders: readonly string[], at: number): string {
  if (folders.length === 1) return ''
  const names = folders.map((folder) => basename(resolve(folder)))
  const name = names[at] ?? ''
  const before = names.slice(0, at).filter((other) => other === name).length
  return before > 0 ? `${name}-${before + 1}/` : `${name}/`
}
