import type {ArticleSummary} from '../catalogue/summary.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'
import type {SeedRow} from '../store/rows.ts'
import type {SegmentStore} from '../store/segments.ts'
import {hashIn, type KnownSeed, outletIn, seedHashIn, summaryLocationIn} from './seed-row.ts'
import {SummaryReader} from './summary-codec.ts'

/** Article summaries in memory. Each is read from the store once, and again if its seed changed. */
export class SummaryCache {
  readonly #segments: SegmentStore
  readonly #reader = new SummaryReader()
  readonly #summaries = new Map<string, {readonly row: SeedRow; readonly summary: ArticleSummary}>()

  constructor(segments: SegmentStore) {
    this.#segments = segments
  }

  /** Releases all summaries. */
  forget(): void {
    this.#summaries.clear()
  }

  /** Reads the summaries that are not in memory yet. Throws `DamagedStoreError` if one cannot be read. */
  load(seeds: readonly KnownSeed[]): void {
    const missing = seeds.filter((seed) => !this.#isLoaded(seed))
    try {
      this.#segments.readAll(
        missing,
        ({row}) => summaryLocationIn(row),
        ({file, row}, stretch, first, last) => {
          const line = stretch.toString('utf8', first, last)
          const summary = this.#reader.read(line, outletIn(row), hashIn(row), {file, sha256: seedHashIn(row)})
          this.#summaries.set(file, {row, summary})
        },
      )
    } catch (error) {
      // ENOENT: a segment is missing. SyntaxError: it is truncated, or its bytes are not JSON.
      throw new DamagedStoreError('The summaries of articles cannot be read.', {cause: error})
    }
  }

  /** The summaries of seeds, in their order. Throws `DamagedStoreError` if one cannot be read. */
  of(seeds: readonly KnownSeed[]): readonly ArticleSummary[] {
    this.load(seeds)
    return seeds.flatMap(({file}) => this.#summaries.get(file)?.summary ?? [])
  }

  #isLoaded({file, row}: KnownSeed): boolean {
    const known = this.#summaries.get(file)
    return known !== undefined && (known.row === row || hashIn(known.row) === hashIn(row))
  }
}
