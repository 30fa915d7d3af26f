import type {Badge} from '../model/article.ts'
import type {UiLanguage} from '../model/ui-language.ts'

/** The rule for the ids of an outlet's articles: the first match in the whole address. docs/format.md §5. */
export interface IdRule {
  /**
   * Tested on the whole address, since an id may stand in the query or the fragment. The groups that matched, joined
   * with `-`, are the id.
   */
  readonly match: RegExp
  /** The outlet ignores case in its ids, so they are set in lower case. */
  readonly lower?: boolean
  /** Ids that differ only in their leading date, by at most this many days, belong to one article. */
  readonly sameWithinDays?: number
}

/** An address of an outlet's own articles that is for machines and not for readers. */
export interface ReferenceRule {
  readonly match: RegExp
  /** The native id, with `$1` for the first group. */
  readonly id: string
  /** The address for readers, with `$1` for the first group. */
  readonly url: string
}

/** The place in a body that states the publication time. docs/format.md §4. */
export interface TimeRule {
  /**
   * `italic`: a leading `<div><i>[authors<br>]time</i></div>`; `plain`: a leading `<div>time</div>`;
   * `element`: a `<time datetime>` marked as publication; `dated`: the first `<time datetime>` with a mere date;
   * `rdfa`: an element with `property="dc:date …"` and `content`.
   */
  readonly layout: 'italic' | 'plain' | 'element' | 'dated' | 'rdfa'
  /** Pages in the second layout may use a 12-hour clock without a.m. or p.m. docs/format.md §4, NYT. */
  readonly halfDay?: true
}

/**
 * A row of the drop list (docs/format.md §10): a part of a body that the outlet's page, a feed or a tool put around the
 * article. The article's record counts the removed elements under the row's name.
 */
export interface DropRule {
  /** The name of the part, in lower case with hyphens: `newsletter`, `feed-footer`. */
  readonly name: string
  /** CSS selector (Selectors 4) of the elements to remove with their content. */
  readonly select: string
  /** Only elements whose text, without white space at its ends, matches are removed. */
  readonly text?: RegExp
  /**
   * A statement of the removed element about the article: `truncated` if the body is only the start of the article,
   * `translation` if its link leads to the original of this translation, `frame` if a script would replace it with a
   * frame of the linked page. docs/format.md §9, §12 and §14.
   */
  readonly says?: 'truncated' | 'translation' | 'frame'
  /** Line breaks and rules directly before it are removed too. */
  readonly withBreaks?: true
}

/**
 * A row of the list of lines (docs/format.md §10): a line of text that the outlet or a tool put around the article. A
 * line is a paragraph or heading, or a part of one between line breaks. The article's record counts it under `name`.
 */
export interface LineRule {
  /** The name of the part, in lower case with hyphens: `subscription`, `donation`. */
  readonly name: string
  /** Tested on the whole line, with single spaces and without white space at its ends. */
  readonly match: RegExp
  /** Only among the first six or the last ten lines of the text. Without it the line may stand anywhere. */
  readonly at?: 'start' | 'end'
}

/**
 * Patterns for the lines that an outlet prints below an article. Each line is tested as a whole, from the last one
 * upwards.
 */
export interface NoteRules {
  /** The authors and their agencies: `（某社）`. */
  readonly agency?: RegExp
  /** Reporters, editors, translators. */
  readonly credit?: RegExp
  /** A disclaimer about the opinions in the article. */
  readonly disclaimer?: RegExp
  /** The owner of the rights. The text before a `©` in the same paragraph is a disclaimer. */
  readonly rights?: RegExp
}

/**
 * The table of one publisher. It holds data only: a new outlet is one table more, in a file or in a user's config
 * (docs/outlets.md).
 */
export interface Outlet {
  /** The first part of every address of the outlet: `[a-z0-9-]`. It must never change. */
  readonly slug: string
  readonly names: Readonly<Record<UiLanguage, string>>
  /** The address of its front page, for readers. */
  readonly home: string
  /** The outlet has no table: it was derived from an article's address. */
  readonly isDerived?: true
  /** Hosts at which it publishes. Their subdomains count too. */
  readonly hosts: readonly string[]
  /** Its names in the `categories` line of front blocks. */
  readonly categories?: readonly string[]
  readonly id?: IdRule
  readonly references?: readonly ReferenceRule[]
  /** Its feed labels local times as UTC, which puts them at most this many hours ahead. docs/format.md §4, Zaobao. */
  readonly feedAheadHours?: number
  /** IANA zone of the times that the outlet writes without an offset. */
  readonly zone: string
  /** Language tag of an article whose text does not decide its language. */
  readonly language: string
  readonly time?: TimeRule
  /**
   * Parts of a title that state its place and not its content. They are removed for display and kept in the raw title.
   * docs/format.md §3.
   */
  readonly title?: {
    /** Removed. */
    readonly drop?: readonly RegExp[]
    /** Removed. The first group becomes the section. */
    readonly section?: readonly RegExp[]
    /** Removed. It marks an article with a video or a gallery. */
    readonly badge?: readonly {readonly match: RegExp; readonly badge: Badge}[]
  }
  /**
   * CSS selector of links whose words are the article's tags. These links are unwrapped in the text.
   * docs/format.md §11. /
   */
  readonly tags?: string
  /** CSS selector of the elements that hold the names of the authors, unless the names stand beside the time. */
  readonly byline?: string
  /** CSS selector of the standfirst, which opens the text. docs/format.md §6.7. */
  readonly standfirst?: string
  /** CSS selector of boxes of related articles. Each becomes a "see also" list in place. docs/format.md §10. */
  readonly related?: string
  /** CSS selector of boxes that the page opens beside a word. They are moved behind the paragraph of the word. */
  readonly boxes?: string
  /** The start of the heading of a gallery. docs/format.md §8. */
  readonly galleryTitle?: RegExp
  /** Patterns for the paragraphs at the end that are no part of the text. docs/format.md §9. */
  readonly notes?: NoteRules
  /**
   * Its pages are lists and not articles: lists of contents, or of names, from this many characters of text on.
   * docs/format.md §14.
   */
  readonly lists?: {readonly kind: 'list' | 'namelist'; readonly fromCharacters: number}
  /** The parts of its pages that are no part of an article. docs/format.md §10. */
  readonly drop?: readonly DropRule[]
  /** The lines of its texts that are no part of an article. docs/format.md §10. */
  readonly lines?: readonly LineRule[]
  /** Addresses of pictures that belong to the outlet's pages and never to an article. docs/format.md §7. */
  readonly furniture?: readonly RegExp[]
  /**
   * Patterns for the part that all addresses of one picture share: group 1 of the first match. docs/format.md §7,
   * "Identity key".
   */
  readonly pictureKey?: readonly RegExp[]
  /** Rules for the addresses of larger versions of a picture, best first. `$1` is a group of the match. */
  readonly largerPictures?: readonly {readonly match: RegExp; readonly as: readonly string[]}[]
}
