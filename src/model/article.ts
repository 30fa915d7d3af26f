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
  /** Plain text, the credit included; the caption as printed, with its links, stands in the body. */
  readonly caption: string
  /** The end or the part of the caption that says whose picture it is; empty where nothing does. FORMAT §8. */
  readonly credit: string
}

/** Pictures that belong together, each with words of its own, beside the article's text. FORMAT §8, "Gallery". */
export interface Gallery {
  /** Without the words that say that it is a gallery. */
  readonly title: string | null
  /** Of its own: a gallery is often attached to articles in the other script. FORMAT §13. */
  readonly lang: Lang
  readonly items: readonly GalleryItem[]
}

export interface GalleryItem {
  /** `figures[at]`. */
  readonly at: number
  readonly title: string
  readonly text: string
}

/** A line that stands beside the text: whose news it is, who wrote and edited it, whose opinion, whose rights. FORMAT §9. */
export interface Note {
  readonly kind: 'agency' | 'credit' | 'disclaimer' | 'rights'
  readonly text: string
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
  /** A picture: `figures[at]`; with nothing beside it in its `figure`, the page prints that too. */
  | {readonly kind: 'picture'; readonly at: number; readonly alone: 'lead' | 'plain' | null}
  /** A player: `embeds[at]`. */
  | {readonly kind: 'embed'; readonly at: number}
  /** The heading of a gallery: `galleries[at]`. */
  | {readonly kind: 'gallery'; readonly at: number}
  /** Where the page says that links to other articles follow. */
  | {readonly kind: 'seeAlso'}
  /** The attributes of an `<a>`: `links[at]`, with the sanitized ones for when its target is not in the archive. */
  | {readonly kind: 'link'; readonly at: number; readonly outside: SafeHtml}

export interface Body {
  readonly pieces: readonly Piece[]
  readonly figures: readonly Figure[]
  readonly embeds: readonly Embed[]
  readonly links: readonly Outbound[]
  readonly galleries: readonly Gallery[]
  readonly notes: readonly Note[]
  /** Plain text without captions, galleries and notes, one line a block: for length, excerpt, language, similarity. */
  readonly text: string
  /** The picture for cards, outside the galleries: `figures[lead]`. FORMAT §7, "Lead image". */
  readonly lead: number | null
  /** What was taken out, so that nothing is lost unaccounted. */
  readonly removed: readonly Removal[]
}

/** Elements of one name that were taken out with their content for one reason. */
export interface Removal {
  readonly element: string
  /** `element`: none that an article may have; `hidden`; for pictures `furniture`, `copy`, `tiny`, `no-address`; else a row of the drop list. */
  readonly reason: string
  readonly count: number
  /** Of text that went with them, without white space. */
  readonly characters: number
}

/** FORMAT §3. */
export type Badge = 'video' | 'gallery'

/** FORMAT §14. */
export interface Quality {
  /** `list`: of contents or headlines; `namelist`: a roll of names, too long to be read. */
  readonly kind: 'article' | 'video' | 'gallery' | 'list' | 'namelist'
  /** No text and no media. */
  readonly empty: boolean
  /** Listed but never featured: text under 60 characters, or equal to the title. */
  readonly stub: boolean
  /** The feed carried the start of it only. */
  readonly truncated: boolean
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
  /** What the title was marked with: that there is a film or pictures to it. FORMAT §3. */
  readonly badge: Badge | null
  readonly lang: Lang
  /** The header's time: when the feed carried it. Null where no source of time exists. */
  readonly archivedAt: EpochMs | null
  /** What the body states, when plausible; else `archivedAt`. FORMAT §4. */
  readonly published: Moment | null
  /** Date of the printed issue, where the body states one; it may lie in the future. FORMAT §4, Economist. */
  readonly issueDate: EpochMs | null
  readonly byline: readonly string[]
  /** Carried in by the seed. */
  readonly tags: readonly string[]
  /** What it is about, by its own words: see `keywordsOf`. */
  readonly keywords: readonly string[]
  /** The article in another language of which this one is the translation. FORMAT §9. */
  readonly translationOf: SafeUrl | null
  readonly body: Body
  readonly quality: Quality
  readonly seed: SeedRecord
}
