import {digest} from '../base/digest.ts'
import type {Badge, Moment, Quality, Removal, SeedRecord} from '../model/article.ts'
import type {Address, ArticleId, EpochMs, Lang, UrlKey} from '../model/brand.ts'

/** The pictures of a body, as far as lists and accounts speak of them. */
export interface SummaryPictures {
  /** Keys of the body's figures, in their order. */
  readonly keys: readonly string[]
  /** A digest of the addresses at which each may be had. */
  readonly sources: readonly string[]
  /** Places in `keys` of those that have nothing beside them. */
  readonly bare: readonly number[]
  /** Places of those in galleries. */
  readonly inGalleries: readonly number[]
  /** The one for cards. */
  readonly lead: number | null
}

/**
 * What is kept at hand of each article, as a library keeps a card of each book: enough to order, to list and to count
 * it. Its words stay on the disk until its page is printed, so that memory does not grow by what the archive holds.
 */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly outlet: string
  readonly address: Address
  /** Of its id: see `markOfTarget`. */
  readonly idHash: string
  /** Of the address at which it was published: see `markOfTarget`. */
  readonly urlHash: string
  readonly title: string
  readonly section: string | null
  /** What it is about, parted by spaces: of most cards nobody asks. */
  readonly keywords: string
  readonly lang: Lang
  readonly archivedAt: EpochMs | null
  readonly published: Moment | null
  readonly badge: Badge | null
  readonly quality: Quality
  /** UTF-16 units of its text, and a digest of it. */
  readonly length: number
  readonly text: string
  /** Minutes that the text takes to read, unrounded. */
  readonly effort: number
  readonly pictures: SummaryPictures
  /** Where its links lead, in `LINK` characters each: see `markOfTarget`. */
  readonly links: string
  readonly removed: readonly Removal[]
  /** Keys of pictures that its body shows and its page does not: the outlet shows them everywhere. */
  readonly furniture: readonly string[]
  readonly seed: SeedRecord
  /**
   * A page of a publisher that no table names: what is known of the publisher comes from here. Told from the article alone,
   * or it would hang on what the same thread has read before.
   */
  readonly home: string | null
  /** A digest of the whole record: two cards with one mark show the same everywhere. */
  readonly hash: string
}

/** Characters of a link: of the id that it means, if it means one, and of its address. */
export const LINK = 24
export const NOWHERE = ' '.repeat(LINK / 2)

/**
 * An id or an address to be found by. Most links lead nowhere in the archive, and three of them a card would take as much
 * room as all the rest: of each there are 72 bits.
 */
export const targetHash = (target: ArticleId | UrlKey): string => digest(target).slice(0, LINK / 2)

/** The card with something else on it, and so with another mark. */
export const changedSummary = (
  summary: ArticleSummary,
  change: Partial<Omit<ArticleSummary, 'hash'>>,
): ArticleSummary => ({
  ...summary,
  ...change,
  hash: digest(`${summary.hash}${JSON.stringify(change)}`),
})
