import type {Entry} from '../catalogue/entry.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'

/** Gathers the cards of a page, each once, and tells their places. */
export class SummaryList {
  readonly summaries: ArticleSummary[] = []
  readonly #list = new Map<ArticleSummary, number>()

  of({article}: Entry): number {
    const known = this.#list.get(article)
    if (known !== undefined) return known
    const place = this.summaries.length
    this.#list.set(article, place)
    this.summaries.push(article)
    return place
  }

  all(entries: readonly Entry[]): readonly number[] {
    return entries.map((entry) => this.of(entry))
  }
}
