import {byText} from '../base/compare.ts'
import {digest} from '../base/digest.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Problem} from '../model/problem.ts'
import type {FoundSeeds} from '../seed/folders.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation} from '../store/segments.ts'
import type {Intake} from './counts.ts'
import {hashIn, isArticle, type KnownSeed, keptIn, seedProblemsIn} from './seed-row.ts'
import {isAll, isWanted, type Selection} from './selection.ts'
import type {SummaryCache} from './summaries.ts'

/** What of a selection was taken in. */
export interface SelectedSeeds {
  /** By the paths of their seeds. */
  readonly summaries: readonly ArticleSummary[]
  readonly intake: Intake
}

/** Seeds that were read. */
export interface ReadSeeds {
  readonly found: FoundSeeds
  /** Those that the selection's limit lets in. */
  readonly own: readonly KnownSeed[]
}

/** Seeds that were read, in this build or in one before. */
export class SeedSet {
  /** Equal for two intakes of which all came out the same. */
  readonly hash: string
  /** A digest of all articles, as `articlesMark` gives it; null where the selection leaves some out. */
  readonly articles: string | null
  /** Where the record of a seed's article lies. */
  readonly locationOf: (file: string) => RecordLocation | undefined
  readonly #selection: Selection
  readonly #summaries: SummaryCache
  #seeds: ReadSeeds | null
  #articles: readonly KnownSeed[]

  /** `rows` are all rows, where they are kept at hand anyway. */
  constructor(
    seeds: ReadSeeds,
    selection: Selection,
    summaries: SummaryCache,
    rows: ReadonlyMap<string, SeedRow> | null,
  ) {
    const {found, own} = seeds
    this.#seeds = seeds
    this.#selection = selection
    this.#summaries = summaries
    this.#articles = own.filter(({row}) => isArticle(row))
    const articles = [...this.#articles].sort(byFile)
    this.locationOf = rows === null ? locationsOf(articles) : (file) => recordIn(rows.get(file))
    const hashes = hashesOf(articles)
    this.articles = isAll(selection) ? hashes : null
    this.hash = digest(hashes + JSON.stringify([problemsIn(seeds), found.others, found.files.length, selection]))
  }

  /** The cards of all that is wanted, and what became of the rest. To be asked once: what it is told from is let go. */
  select(): SelectedSeeds {
    if (this.#seeds === null) throw new Error('The cards were taken before.')
    const {found, own} = this.#seeds
    const problems = problemsIn(this.#seeds)
    this.#seeds = null
    const all = this.#summaries.of(this.#articles)
    this.#articles = []
    const summaries = all.filter((summary) => isWanted(summary, this.#selection))
    const leftOut = found.files.length - own.length + all.length - summaries.length
    // Links that leave and folders that cannot be read came in as well, and are refused.
    const from = found.files.length + found.refusals.length
    return {summaries, intake: {in: from, leftOut, ...problems, otherFiles: found.others}}
  }
}

const byFile = (a: KnownSeed, b: KnownSeed): number => byText(a.file, b.file)

const hashesOf = (inOrder: readonly KnownSeed[]): string => digest(inOrder.map(({row}) => hashIn(row)).join(''))

/** Equal for the same articles, whatever their order. */
export const articlesHash = (seeds: readonly KnownSeed[]): string => hashesOf([...seeds].sort(byFile))

const recordIn = (row: SeedRow | undefined): RecordLocation | undefined =>
  row === undefined ? undefined : keptIn(row)?.record

/** Where records lie. Two lists take half the room of a map, and few are asked for. */
function locationsOf(inOrder: readonly KnownSeed[]): (file: string) => RecordLocation | undefined {
  const files = inOrder.map(({file}) => file)
  const rows = inOrder.map(({row}) => row)
  return (file) => {
    let [from, to] = [0, files.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (byText(files[middle] ?? '', file) < 0) from = middle + 1
      else to = middle
    }
    return files[from] === file ? recordIn(rows[from]) : undefined
  }
}

function problemsIn({found, own: seeds}: ReadSeeds): Pick<Intake, 'refusals' | 'warnings'> {
  const refusals: Problem[] = [...found.refusals]
  const warnings: Problem[] = [...found.warnings]
  for (const {row} of seeds) {
    const own = seedProblemsIn(row)
    if (own.refusal) refusals.push(own.refusal)
    for (const warning of own.warnings) warnings.push(warning)
  }
  return {refusals, warnings}
}
