import type {Address, ArticleId, EpochMs, Lang, SafeHtml, SafeUrl, UrlKey} from './brand.ts'

/** A moment and how much of it is known. */
export interface Moment {
  readonly at: EpochMs
  /** `day`: only the calendar day in the outlet's zone is known; `at` is that day's first moment there. */
  readonly precision: 'second' | 'day'
  /** IANA zone in which it was stated; a mere day is that day there, whatever the archive's zone. */
  readonly zone: string
}

/** A picture of an article as its body refers to it. */
export interface Figure {
  /** Where the picture may be had, best first: its origin, then the proxy as written. http or https. */
  readonly candidates: readonly SafeUrl[]
  /** Equal for two addresses of one picture. FORMAT §7, "Identity key". */
  readonly key: string
  readonly alt: string
  /** Plain text; the caption as printed, with its links, stands in the body. */
  readonly caption: string
}

/** Something that played inside the published page. We link to it and load nothing. FORMAT §12. */
export interface Embed {
  readonly medium: 'video' | 'audio' | 'frame'
  readonly url: SafeUrl
  readonly title: string
}

/** A link in a body. At page time it leads into the archive if its target is there. */
export interface Outbound {
  readonly url: SafeUrl
  readonly key: UrlKey
  /** The id of the target by its outlet's rule. */
  readonly id: ArticleId | null
}

/**
 * A body, ready to print: sanitized HTML with places for what only the page can know
 * (a stored picture's address, the address of another article). Pieces are printed in order.
 */
export type Piece =
  | {readonly kind: 'html'; readonly html: SafeHtml}
  /** A picture: `figures[at]`. */
  | {readonly kind: 'picture'; readonly at: number}
  /** A player: `embeds[at]`. */
  | {readonly kind: 'embed'; readonly at: number}
  /** The attributes of an `<a>`: `links[at]`, with the sanitized ones for when its target is not in the archive. */
  | {readonly kind: 'link'; readonly at: number; readonly outside: SafeHtml}

export interface Body {
  readonly pieces: readonly Piece[]
  readonly figures: readonly Figure[]
  readonly embeds: readonly Embed[]
  readonly links: readonly Outbound[]
  /** Plain text without captions, one line a block: for length, excerpt, language, search. */
  readonly text: string
  /** The first picture: `figures[lead]`. FORMAT §7, "Lead image". */
  readonly lead: number | null
  /** Elements that were taken out with their content, by name. */
  readonly removed: Readonly<Record<string, number>>
}

/** FORMAT §14. */
export interface Quality {
  readonly kind: 'article' | 'video' | 'gallery'
  /** No text and no media. */
  readonly empty: boolean
  /** Listed but never featured: text under 60 characters, or equal to the title. */
  readonly stub: boolean
}

/** A seed file as it lay on the disk. */
export interface SeedRecord {
  /** Path below its seeds folder, with `/`. */
  readonly file: string
  /** Of the bytes, in hex. */
  readonly sha256: string
}

/** One seed, read and cleaned; the record that everything downstream reads. */
export interface Article {
  readonly id: ArticleId
  readonly outlet: string
  readonly nativeId: string
  readonly address: Address
  /** As published, without tracking parameters. */
  readonly url: SafeUrl
  readonly urlKey: UrlKey
  readonly title: string
  /** As in the header: for search, and for whoever compares. */
  readonly rawTitle: string
  readonly section: string | null
  readonly lang: Lang
  /** The header's time: when the feed carried it. Null where no source of time exists. */
  readonly archivedAt: EpochMs | null
  /** What the body states, when plausible; else `archivedAt`. FORMAT §4. */
  readonly published: Moment | null
  /** Date of the printed issue, where the body states one; it may lie in the future. FORMAT §4, Economist. */
  readonly issueDate: EpochMs | null
  readonly byline: readonly string[]
  readonly tags: readonly string[]
  readonly body: Body
  readonly quality: Quality
  readonly seed: SeedRecord
}
