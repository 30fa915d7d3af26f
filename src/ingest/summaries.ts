import type {ArticleSummary} from '../catalogue/summary.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'
import type {SeedRow} from '../store/rows.ts'
import type {SegmentStore} from '../store/segments.ts'
import {hashIn, type KnownSeed, outletIn, seedHashIn, summaryLocationIn} from './seed-row.ts'
import {SummaryReader} from './summary-codec.ts'

/** The cards of seeds, read once as long as they stay as they are. */
export class SummaryCache {
  readonly #segments: SegmentStore
  readonly #reader = new SummaryReader()
  readonly #summaries = new Map<string, {readonly row: SeedRow; readonly summary: ArticleSummary}>()

  constructor(segments: SegmentStore) {
    this.#segments = segments
  }

  /** Lets go of all. */
  forget(): void {
    this.#summaries.clear()
  }

  /** Reads those that are not at hand. Throws `DamagedState` where one is not as it was written. */
  load(seeds: readonly KnownSeed[]): void {
    const wanted = seeds.filter((seed) => !this.#atHand(seed))
    try {
      this.#segments.readAll(
        wanted,
        ({row}) => summaryLocationIn(row),
        ({file, row}, stretch, first, last) => {
          const line = stretch.toString('utf8', first, last)
          const summary = this.#reader.read(line, outletIn(row), hashIn(row), {file, sha256: seedHashIn(row)})
          this.#summaries.set(file, {row, summary})
        },
      )
    } catch (error) {
      // ENOENT where a pack is gone; SyntaxError where it is short or holds something else.
      throw new DamagedStoreError('The summaries of articles cannot be read.', {cause: error})
    }
  }

  /** The cards of seeds, in their order. */
  of(seeds: readonly KnownSeed[]): readonly ArticleSummary[] {
    this.load(seeds)
    return seeds.flatMap(({file}) => this.#summaries.get(file)?.summary ?? [])
  }

  #atHand({file, row}: KnownSeed): boolean {
    const known = this.#summaries.get(file)
    return known !== undefined && (known.row === row || hashIn(known.row) === hashIn(row))
  }
}
