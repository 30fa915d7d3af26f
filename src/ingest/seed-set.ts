import {byText} from '../base/compare.ts'
import {digest} from '../base/digest.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Problem} from '../model/problem.ts'
import type {FoundSeeds} from '../seed/folders.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation} from '../store/segments.ts'
import type {SeedCounts} from './counts.ts'
import {hashIn, isArticle, type KnownSeed, keptIn, seedProblemsIn} from './seed-row.ts'
import {isSelected, type Selection, selectsAll} from './selection.ts'
import type {SummaryCache} from './summaries.ts'

/** The articles that a selection includes. */
export interface SelectedSeeds {
  /** In the order of their seeds: by folder, then by path. */
  readonly summaries: readonly ArticleSummary[]
  readonly counts: SeedCounts
}

/** The seeds of a build with their rows. */
export interface ReadSeeds {
  /** All files in the seeds folders. */
  readonly found: FoundSeeds
  /** The seeds up to the selection's limit. */
  readonly seeds: readonly KnownSeed[]
}

/** All seeds of a build once they are read, in this build or an earlier one. */
export class SeedSet {
  /** A digest of all articles, problems, counts of files and the selection: equal if nothing differs. */
  readonly hash: string
  /** A digest of all articles, as `articlesHash` gives it; null if the selection leaves some out. */
  readonly articles: string | null
  /** The location of the record of a seed's article; undefined if the seed has none. */
  readonly locationOf: (file: string) => RecordLocation | undefined
  readonly #selection: Selection
  readonly #summaries: SummaryCache
  #read: ReadSeeds | null
  #articles: readonly KnownSeed[]

  /** `rows`: all rows of the store, if they stay in memory after the build anyway. */
  constructor(
    read: ReadSeeds,
    selection: Selection,
    summaries: SummaryCache,
    rows: ReadonlyMap<string, SeedRow> | null,
  ) {
    const {found, seeds} = read
    this.#read = read
    this.#selection = selection
    this.#summaries = summaries
    this.#articles = seeds.filter(({row}) => isArticle(row))
    const articles = [...this.#articles].sort(byFile)
    this.locationOf = rows === null ? locationsOf(articles) : (file) => recordIn(rows.get(file))
    const hashes = hashesOf(articles)
    this.articles = selectsAll(selection) ? hashes : null
    this.hash = digest(hashes + JSON.stringify([problemsIn(read), found.others, found.files.length, selection]))
  }

  /**
   * The summaries of the selected articles, and the counts of all seeds. May be called once: the rows are released, and
   * a second call throws. Throws `DamagedStoreError` if a summary cannot be read.
   */
  select(): SelectedSeeds {
    if (this.#read === null) throw new Error('select() was called before, and the rows are released.')
    const {found, seeds} = this.#read
    const problems = problemsIn(this.#read)
    this.#read = null
    const all = this.#summaries.of(this.#articles)
    this.#articles = []
    const summaries = all.filter((summary) => isSelected(summary, this.#selection))
    const leftOut = found.files.length - seeds.length + all.length - summaries.length
    // Links out of the folder and unreadable folders count as seeds that came in and are refused.
    const total = found.files.length + found.refusals.length
    return {summaries, counts: {in: total, leftOut, ...problems, otherFiles: found.others}}
  }
}

const byFile = (a: KnownSeed, b: KnownSeed): number => byText(a.file, b.file)

const hashesOf = (inOrder: readonly KnownSeed[]): string => digest(inOrder.map(({row}) => hashIn(row)).join(''))

/** A digest of articles, independent of their order. */
export const articlesHash = (seeds: readonly KnownSeed[]): string => hashesOf([...seeds].sort(byFile))

const recordIn = (row: SeedRow | undefined): RecordLocation | undefined =>
  row === undefined ? undefined : keptIn(row)?.record

/** Finds the location of a record by binary search: two lists take half the memory of a map, and few are looked up. */
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

function problemsIn({found, seeds}: ReadSeeds): Pick<SeedCounts, 'refusals' | 'warnings'> {
  const refusals: Problem[] = [...found.refusals]
  const warnings: Problem[] = [...found.warnings]
  for (const {row} of seeds) {
    const problems = seedProblemsIn(row)
    if (problems.refusal) refusals.push(problems.refusal)
    for (const warning of problems.warnings) warnings.push(warning)
  }
  return {refusals, warnings}
}
