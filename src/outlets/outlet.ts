import type {Badge} from '../model/article.ts'
import type {UiLanguage} from '../model/ui-language.ts'

/** How an outlet names its articles: the first match on the whole address. FORMAT §5. */
export interface IdRule {
  /** Matched on the whole href (an id may sit in the query or the fragment). Groups, joined with `-`, are the id. */
  readonly match: RegExp
  /** Ids that the outlet itself compares without case. */
  readonly lower?: boolean
  /** Ids that differ only in their leading date, at most so many days apart, name one article. */
  readonly sameWithinDays?: number
}

/** An address by which an outlet names its own articles and which is not for readers. */
export interface ReferenceRule {
  readonly match: RegExp
  /** The native id, with `$1` for the first group. */
  readonly id: string
  /** The address for readers, with `$1` for the first group. */
  readonly url: string
}

/** Where a body states its own time. FORMAT §4. */
export interface TimeRule {
  /**
   * `italic`: a leading `<div><i>[authors<br>]time</i></div>`; `plain`: a leading `<div>time</div>`;
   * `element`: a `<time datetime>` marked as publication; `dated`: the first `<time datetime>` with a mere date;
   * `rdfa`: an element with `property="dc:date …"` and `content`.
   */
  readonly layout: 'italic' | 'plain' | 'element' | 'dated' | 'rdfa'
  /** Pages in the newer of two layouts may leave out whether a clock of twelve hours is before noon. FORMAT §4, NYT. */
  readonly halfDay?: true
}

/**
 * Something in a body that its outlet's page, a feed or a tool put around the article: a row of the drop list, FORMAT §10.
 * What it takes is counted under its name in the article's record.
 */
export interface DropRule {
  /** What it is, in lower case with hyphens: `newsletter`, `feed-footer`. */
  readonly name: string
  /** CSS selector (Selectors 4) of the elements that go with all they hold. */
  readonly select: string
  /** Only those whose text, without white space at its ends, matches. */
  readonly text?: RegExp
  /**
   * What it says of the article: that this is the start of it only, that the link in it leads to the article of which
   * this one is the translation, or that a script puts a frame with the link's page in its place. FORMAT §9, §12, §14.
   */
  readonly says?: 'truncated' | 'translation' | 'frame'
  /** Line breaks and rules that stand directly before it go too. */
  readonly withBreaks?: true
}

/** How an outlet writes the lines below an article. Each is asked of whole paragraphs, from the last one upwards. */
export interface NoteRules {
  /** Who wrote it and from which agencies: `（某社）`. */
  readonly agency?: RegExp
  /** Reporters, editors, translators. */
  readonly credit?: RegExp
  /** Whose opinion it is. */
  readonly disclaimer?: RegExp
  /** Whose it is. What stands before a `©` in the same paragraph is a disclaimer. */
  readonly rights?: RegExp
}

/** What is known of one publisher. Data only: a new outlet is one such table, in a file or in a user's config. */
export interface Outlet {
  /** First part of every address of the outlet: `[a-z0-9-]`, never changed. */
  readonly slug: string
  readonly names: Readonly<Record<UiLanguage, string>>
  /** Its front page, for readers. */
  readonly home: string
  /** No table names it: it is known by an article's address alone. */
  readonly isDerived?: true
  /** Hosts that it publishes at; a subdomain of one counts too. */
  readonly hosts: readonly string[]
  /** Names that the `categories` line of a front block uses for it. */
  readonly categories?: readonly string[]
  readonly id?: IdRule
  readonly references?: readonly ReferenceRule[]
  /** Its feed writes local clocks as UTC, at most so many hours ahead. FORMAT §4, Zaobao. */
  readonly feedAheadHours?: number
  /** IANA zone of times that the outlet writes without an offset. */
  readonly zone: string
  /** Language of an article whose text does not decide it. */
  readonly language: string
  readonly time?: TimeRule
  /** Parts of a title that say where it stood, not what it says: removed for display, kept in the raw title. FORMAT §3. */
  readonly title?: {
    /** Removed. */
    readonly drop?: readonly RegExp[]
    /** Removed; its first group becomes the section. */
    readonly section?: readonly RegExp[]
    /** Removed; says that there is a film or pictures to the article. */
    readonly badge?: readonly {readonly match: RegExp; readonly badge: Badge}[]
  }
  /** CSS selector of links whose words are the article's tags; such a link in the text is unwrapped. FORMAT §11. */
  readonly tags?: string
  /** CSS selector of the elements whose words are the names of its authors, where the time does not stand beside them. */
  readonly byline?: string
  /** CSS selector of what opens the text: set apart from it. FORMAT §6.7. */
  readonly standfirst?: string
  /** CSS selector of boxes whose links lead to related articles: they become a list "see also" in place. FORMAT §10. */
  readonly related?: string
  /** CSS selector of boxes that the page opens beside a word of a sentence: they follow its paragraph. */
  readonly boxes?: string
  /** What the heading of a gallery begins with. FORMAT §8. */
  readonly galleryTitle?: RegExp
  /** Paragraphs at the end, by their text, that are no part of the text. FORMAT §9. */
  readonly notes?: NoteRules
  /** What its articles are, where they are none: rolls of contents, or of names from so many characters. FORMAT §14. */
  readonly lists?: {readonly kind: 'list' | 'namelist'; readonly fromCharacters: number}
  /** What of its pages is no part of an article. FORMAT §10. */
  readonly drop?: readonly DropRule[]
  /** Addresses of pictures that are part of the outlet's furniture, never of an article. FORMAT §7. */
  readonly furniture?: readonly RegExp[]
  /** What two addresses of one picture have in common: group 1 of the first match. FORMAT §7, "Identity key". */
  readonly pictureKey?: readonly RegExp[]
  /** Addresses at which a picture may be had larger than the article has it, best first; `$1` is a group of the match. */
  readonly largerPictures?: readonly {readonly match: RegExp; readonly as: readonly string[]}[]
}
