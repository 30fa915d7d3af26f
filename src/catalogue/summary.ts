import {digest} from '../base/digest.ts'
import type {Badge, Moment, Quality, Removal, SeedRecord} from '../model/article.ts'
import type {Address, ArticleId, EpochMs, Lang, UrlKey} from '../model/brand.ts'

/** The images of a body, as far as lists and reports need them. */
export interface SummaryPictures {
  /** Keys of the body's figures, in order. */
  readonly keys: readonly string[]
  /** For each figure, a digest of its addresses and bytes. */
  readonly sources: readonly string[]
  /** Indices in `keys` of images without a caption. */
  readonly bare: readonly number[]
  /** Indices in `keys` of images in galleries. */
  readonly inGalleries: readonly number[]
  /** Indices in `keys` of images whose bytes are in the page. */
  readonly inPage: readonly number[]
  /** Index in `keys` of the lead image. */
  readonly lead: number | null
}

/**
 * The part of an article that stays in memory: enough to order, list and count it. Bodies stay on disk until their page
 * is rendered, so that memory does not grow with their length.
 */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly outlet: string
  readonly address: Address
  /** The hash of its id; see `targetHash`. */
  readonly idHash: string
  /** The hash of the address at which it was published; see `targetHash`. */
  readonly urlHash: string
  readonly title: string
  readonly section: string | null
  /** Keywords separated by spaces. One string takes less memory than a list, and few summaries need the list. */
  readonly keywords: string
  readonly lang: Lang
  readonly archivedAt: EpochMs | null
  readonly published: Moment | null
  readonly badge: Badge | null
  readonly quality: Quality
  /** Length of its text in UTF-16 code units, and a digest of the text. */
  readonly length: number
  readonly text: string
  /** A digest of all that its page shows beside title and times: see `shownDigest`. */
  readonly shown: string
  /** Short hashes of the parts that its page shows, sorted, `PART` characters each: see `shownParts`. */
  readonly parts: string
  /** Minutes needed to read the text, unrounded. */
  readonly effort: number
  readonly pictures: SummaryPictures
  /** A digest of the addresses of its players; empty if it has none. */
  readonly players: string
  /** The targets of its links, `LINK` characters each; see `targetHash`. */
  readonly links: string
  readonly removed: readonly Removal[]
  /** Keys of images that are in its body and not on its page, because the outlet prints them in many articles. */
  readonly furniture: readonly string[]
  readonly seed: SeedRecord
  /**
   * For an outlet without a table, the home page to derive the outlet from. It depends on this article alone, so that
   * it does not vary with the articles the same thread has read before.
   */
  readonly home: string | null
  /** A digest of the whole record: summaries with equal hashes look the same on every page. */
  readonly hash: string
}

/** The fields of a summary from which pages are printed. */
export type ShownSummary = Pick<
  ArticleSummary,
  | 'id'
  | 'outlet'
  | 'address'
  | 'title'
  | 'lang'
  | 'archivedAt'
  | 'published'
  | 'badge'
  | 'quality'
  | 'effort'
  | 'furniture'
  | 'seed'
  | 'hash'
> & {readonly pictures: Pick<SummaryPictures, 'keys' | 'lead'>}

/**
 * Length of a link, in characters: the hash of the target's id (spaces if the link has none) and that of its address.
 */
export const LINK = 24
export const NOWHERE = ' '.repeat(LINK / 2)

/**
 * The hash by which a link finds an id or an address. It has 72 bits: most links lead out of the archive, and longer
 * hashes would take as much memory as the rest of a summary.
 */
export const targetHash = (target: ArticleId | UrlKey): string => digest(target).slice(0, LINK / 2)

/** Returns the summary with some properties changed, and so with a new hash. */
export const changedSummary = (
  summary: ArticleSummary,
  change: Partial<Omit<ArticleSummary, 'hash'>>,
): ArticleSummary => ({
  ...summary,
  ...change,
  hash: digest(`${summary.hash}${JSON.stringify(change)}`),
})
