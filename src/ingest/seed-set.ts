import {byText} from '../base/compare.ts'
import {digest} from '../base/digest.ts'
import type {Card} from '../catalogue/card.ts'
import type {Problem} from '../model/problem.ts'
import type {Intake} from '../report/report.ts'
import type {FoundSeeds} from '../seed/folders.ts'
import type {Place} from '../store/segments.ts'
import {isArticle, type KnownSeed, keptIn, markIn, type SeedRow, seedProblemsIn} from './seed-row.ts'
import {isAll, isWanted, type Selection} from './selection.ts'
import type {Cards} from './summaries.ts'

/** What of a selection was taken in. */
export interface Taken {
  /** By the paths of their seeds. */
  readonly cards: readonly Card[]
  readonly intake: Intake
}

/** Seeds that were read. */
export interface ReadSeeds {
  readonly found: FoundSeeds
  /** Those that the selection's limit lets in. */
  readonly own: readonly KnownSeed[]
}

/** Seeds that were read, in this build or in one before. */
export class TakenIn {
  /** Equal for two intakes of which all came out the same. */
  readonly mark: string
  /** A digest of all articles, as `articlesMark` gives it; null where the selection leaves some out. */
  readonly articles: string | null
  /** Where the record of a seed's article lies. */
  readonly placeOf: (file: string) => Place | undefined
  readonly #selection: Selection
  readonly #cards: Cards
  #seeds: ReadSeeds | null
  #articles: readonly KnownSeed[]

  /** `rows` are all rows, where they are kept at hand anyway. */
  constructor(seeds: ReadSeeds, selection: Selection, cards: Cards, rows: ReadonlyMap<string, SeedRow> | null) {
    const {found, own} = seeds
    this.#seeds = seeds
    this.#selection = selection
    this.#cards = cards
    this.#articles = own.filter(({row}) => isArticle(row))
    const articles = [...this.#articles].sort(byFile)
    this.placeOf = rows === null ? placesOf(articles) : (file) => recordIn(rows.get(file))
    const marks = marksOf(articles)
    this.articles = isAll(selection) ? marks : null
    this.mark = digest(marks + JSON.stringify([problemsIn(seeds), found.others, found.files.length, selection]))
  }

  /** The cards of all that is wanted, and what became of the rest. To be asked once: what it is told from is let go. */
  take(): Taken {
    if (this.#seeds === null) throw new Error('The cards were taken before.')
    const {found, own} = this.#seeds
    const problems = problemsIn(this.#seeds)
    this.#seeds = null
    const all = this.#cards.of(this.#articles)
    this.#articles = []
    const cards = all.filter((card) => isWanted(card, this.#selection))
    const leftOut = found.files.length - own.length + all.length - cards.length
    // Links that leave and folders that cannot be read came in as well, and are refused.
    const from = found.files.length + found.refusals.length
    return {cards, intake: {in: from, leftOut, ...problems, otherFiles: found.others}}
  }
}

const byFile = (a: KnownSeed, b: KnownSeed): number => byText(a.file, b.file)

const marksOf = (inOrder: readonly KnownSeed[]): string => digest(inOrder.map(({row}) => markIn(row)).join(''))

/** Equal for the same articles, whatever their order. */
export const articlesMark = (seeds: readonly KnownSeed[]): string => marksOf([...seeds].sort(byFile))

const recordIn = (row: SeedRow | undefined): Place | undefined => (row === undefined ? undefined : keptIn(row)?.record)

/** Where records lie. Two lists take half the room of a map, and few are asked for. */
function placesOf(inOrder: readonly KnownSeed[]): (file: string) => Place | undefined {
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
