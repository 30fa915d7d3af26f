import type {Address, Lang, SafeUrl} from '../model/brand.ts'
import type {Html} from '../model/html.ts'
import type {LocalImage} from '../model/picture.ts'
import type {Frame} from './frame.ts'
import type {BodyPart, Line, Neighbour, Part, Views} from './views.ts'

/** What the head of a page says of it. */
export interface Head {
  /** Without the archive's name. Null on the front page. */
  readonly title: string | null
  readonly description: string
  readonly lang?: Lang
  /** The publisher's own page, where this one is a copy. */
  readonly original?: SafeUrl
  /** schema.org data. */
  readonly linkedData?: unknown
  /** Open Graph type and picture. */
  readonly kind?: 'website' | 'article'
  /** The picture for whoever shows a link to the page, and what it is a picture of. */
  readonly image?: {readonly picture: LocalImage; readonly alt: string} | null
  /** ISO 8601. */
  readonly publishedTime?: string | null
  /** Feeds to announce, with their names. */
  readonly feeds?: readonly {readonly title: string; readonly atom: Address; readonly json: Address}[]
  /** Where a browser goes at once. */
  readonly goTo?: Address
  /** Style in the page itself: for the one page that may be served from any address. */
  readonly inlineStyle?: string
}

/** What a page is made of. Every part can be replaced by a user's file of its name. */
export interface Parts {
  /** The document around everything that a page shows. */
  layout(head: Head, content: Html, frame: Frame): Html
  /** A page as most are: masthead, `dateline` (where the reader is in time), content, footer, in the layout. */
  sheet(head: Head, sheet: Sheet, frame: Frame, parts: Parts): Html
  masthead(dateline: Html, current: Section | null, frame: Frame): Html
  footer(frame: Frame): Html
  /** A list of headlines. */
  lines(lines: readonly Line[], frame: Frame, options: LineOptions): Html
  /** An article's body. */
  body(parts: readonly BodyPart[], frame: Frame): Html
  /** Earlier and later. `label` names the way, for all readers where it is `shown`. */
  ways(earlier: Neighbour | null, later: Neighbour | null, frame: Frame, label: string, shown?: boolean): Html
  /** The parts of a list that is cut, before it, and again where it ends: two landmarks have two names. */
  partsNav(part: Part, frame: Frame, atEnd?: boolean): Html
}

/** Entries of the main navigation. */
export type Section = 'home' | 'calendar' | 'outlets' | 'topics' | 'overview' | 'about'

export interface Sheet {
  readonly dateline: Html
  readonly section: Section | null
  readonly content: Html
}

export interface LineOptions {
  /** What stands before the headline: the clock, the date, or nothing. */
  readonly time: 'clock' | 'date' | 'none'
  readonly outlet: boolean
}

/** A kind of page. It lays out; what it shows was decided before. */
export type Template<V> = (view: V, frame: Frame, parts: Parts) => Html

export type Templates = {readonly [K in keyof Views]: Template<Views[K]>}

/** All templates and parts of a site. */
export interface Theme {
  readonly templates: Templates
  readonly parts: Parts
}
