import type {Address, ArticleId, EpochMs, Lang, SafeHtml, SafeUrl, UrlKey} from './brand.ts'

/** A moment in time and its precision. */
export interface Moment {
  readonly at: EpochMs
  /** `day`: only the calendar day in the outlet's zone is known; `at` is the first moment of that day there. */
  readonly precision: 'second' | 'day'
  /**
   * IANA zone in which the time was stated. A day without a time is that day in this zone, independent of the archive's
   * zone.
   */
  readonly zone: string
}

/** An image of an article, as its body refers to it. */
export interface Figure {
  /**
   * Addresses of the image with its key, http or https, best first: the original, then the proxy as written. Empty if
   * the page holds the image and names no address.
   */
  readonly candidates: readonly SafeUrl[]
  /** Addresses of its other copies, best first: smaller ones, crops, and last placeholders. */
  readonly spares: readonly SafeUrl[]
  /** The image itself, as a `data:` URL (RFC 2397); null if the page does not hold it. */
  readonly data: string | null
  /** Identity key: equal for all addresses of one image. Source: docs/format.md §7, "Identity key". */
  readonly key: string
  readonly alt: string
  /** Plain text, including the credit. The caption as printed, with its links, is in the body. */
  readonly caption: string
  /**
   * The part of the caption that names the image's author or owner; empty if there is none. Source: docs/format.md §8.
   */
  readonly credit: string
}

/** A group of images beside the article's text, each with its own words. Source: docs/format.md §8, "Gallery". */
export interface Gallery {
  /** Without the words that announce a gallery. */
  readonly title: string | null
  /**
   * The gallery's own language: it is often attached to articles in the other Chinese script. Source: docs/format.md
   * §13.
   */
  readonly lang: Lang
  readonly items: readonly GalleryItem[]
}

/** One image of a gallery with its words. */
export interface GalleryItem {
  /** The image is `figures[at]`. */
  readonly at: number
  readonly title: string
  readonly text: string
}

/**
 * A line beside the text: the agency, the authors and editors, a disclaimer or the rights. Source: docs/format.md §9.
 */
export interface Note {
  readonly kind: 'agency' | 'credit' | 'disclaimer' | 'rights'
  readonly text: string
}

/** A player in the published page. The site links to it and loads nothing. Source: docs/format.md §12. */
export interface Embed {
  readonly medium: 'video' | 'audio' | 'frame'
  readonly url: SafeUrl
  readonly title: string
}

/** A link in a body. When its page is rendered, it leads into the archive if its target is there. */
export interface Outbound {
  readonly url: SafeUrl
  readonly key: UrlKey
  /** The id of the target, by the rule of the target's outlet; null if no rule gives one. */
  readonly id: ArticleId | null
}

/**
 * A part of a body: sanitized HTML, or a placeholder for data that only the renderer of the page has, such as the
 * address of a stored image or of another article. Pieces are printed in order.
 */
export type Piece =
  | {readonly kind: 'html'; readonly html: SafeHtml}
  /** An image: `figures[at]`. If `alone` is set, it has no caption, and the page prints its `figure` element too. */
  | {readonly kind: 'picture'; readonly at: number; readonly alone: 'lead' | 'plain' | null}
  /** A player: `embeds[at]`. */
  | {readonly kind: 'embed'; readonly at: number}
  /** The heading of a gallery: `galleries[at]`. */
  | {readonly kind: 'gallery'; readonly at: number}
  /** The heading for the links to other articles that follow. */
  | {readonly kind: 'seeAlso'}
  /**
   * The attributes of an `<a>`: `links[at]`, and the sanitized attributes to use if the target is not in the archive.
   */
  | {readonly kind: 'link'; readonly at: number; readonly outside: SafeHtml}

/** The cleaned body of an article and the things that its pieces refer to by index. */
export interface Body {
  readonly pieces: readonly Piece[]
  readonly figures: readonly Figure[]
  readonly embeds: readonly Embed[]
  readonly links: readonly Outbound[]
  readonly galleries: readonly Gallery[]
  readonly notes: readonly Note[]
  /**
   * Plain text without captions, galleries and notes, one line a block; for length, excerpt, language and similarity.
   */
  readonly text: string
  /** The lead image: `figures[lead]`, never one of a gallery. Source: docs/format.md §7, "Lead image". */
  readonly lead: number | null
  /** Everything removed from the body, so that every loss is accounted for. */
  readonly removed: readonly Removal[]
}

/** Elements of one name, removed with their content for one reason. */
export interface Removal {
  readonly element: string
  /**
   * `element`: not an allowed element; `hidden`; `fallback`: words for a thing that is shown or cannot be shown; `icon`:
   * a drawing of the page; for images `furniture`, `copy`, `tiny`, `no-address` (both also for players and formulas),
   * `repeated`; else a row of the drop list or of the list of lines.
   */
  readonly reason: string
  readonly count: number
  /** Number of characters of text removed with them, without white space. */
  readonly characters: number
}

/** The medium announced in the title. Source: docs/format.md §3.3. */
export type Badge = 'video' | 'gallery'

/** Flags by which lists and search judge an article. Source: docs/format.md §14. */
export interface Quality {
  /** `list`: a list of contents or headlines; `namelist`: a roll of names, too long to read. */
  readonly kind: 'article' | 'video' | 'gallery' | 'list' | 'namelist'
  /** True if it has neither text nor media. */
  readonly empty: boolean
  /** True if the text has fewer than 60 characters or equals the title: listed, never featured. */
  readonly stub: boolean
  /** True if the feed carried only the beginning. */
  readonly truncated: boolean
}

/** The seed file from which an article was read. */
export interface SeedRecord {
  /** Path below its seeds folder, with `/`. */
  readonly file: string
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string
}

/** One seed, parsed and cleaned: the record from which all later stages read. */
export interface Article {
  readonly id: ArticleId
  readonly outlet: string
  readonly nativeId: string
  readonly address: Address
  /** The published address without tracking parameters. */
  readonly url: SafeUrl
  readonly urlKey: UrlKey
  readonly title: string
  /** The title as in the header, for search and comparison. */
  readonly rawTitle: string
  readonly section: string | null
  /** The medium announced in the title, a video or a gallery. Source: docs/format.md §3.3. */
  readonly badge: Badge | null
  readonly lang: Lang
  /** The time of the feed, from the header; null if there is no source for it. */
  readonly archivedAt: EpochMs | null
  /** The time stated in the body if it is plausible, else `archivedAt`. Source: docs/format.md §4. */
  readonly published: Moment | null
  /**
   * Date of the printed issue if the body states one; it may lie in the future. Source: docs/format.md §4, Economist.
   */
  readonly issueDate: EpochMs | null
  readonly byline: readonly string[]
  /** Tags given in the seed. */
  readonly tags: readonly string[]
  /** Keywords found in the text; see `keywordsOf`. */
  readonly keywords: readonly string[]
  /** The address of the article of which this is a translation. Source: docs/format.md §9. */
  readonly translationOf: SafeUrl | null
  readonly body: Body
  readonly quality: Quality
  readonly seed: SeedRecord
}
