import type {Entry} from '../catalogue/entry.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'

/** Collects the article summaries of a page, each once. `of` and `all` add entries and return their indices. */
export class SummaryList {
  readonly summaries: ArticleSummary[] = []
  readonly #list = new Map<ArticleSummary, number>()

  of({article}: Entry): number {
    const known = this.#list.get(article)
    if (known !== undefined) return known
    const index = this.summaries.length
    this.#list.set(article, index)
    this.summaries.push(article)
    return index
  }

  all(entries: readonly Entry[]): readonly number[] {
    return entries.map((entry) => this.of(entry))
  }
}
