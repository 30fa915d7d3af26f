import type {Address, Lang, SafeUrl} from '../model/brand.ts'
import type {Html} from '../model/html.ts'
import type {LocalImage} from '../model/picture.ts'
import type {Frame} from './frame.ts'
import type {BodyPart, Line, Neighbour, Part, Views} from './views.ts'

/** The content of a page's `head` element. */
export interface Head {
  /** The page's title without the archive's name; null on the front page. */
  readonly title: string | null
  readonly description: string
  readonly lang?: Lang
  /** The article's page at the publisher, for a page that is a copy of it. */
  readonly original?: SafeUrl
  /** schema.org data, printed as JSON-LD. */
  readonly linkedData?: unknown
  /** Open Graph type. */
  readonly kind?: 'website' | 'article'
  /** The Open Graph picture, shown with links to the page, and its alternative text. */
  readonly image?: {readonly picture: LocalImage; readonly alt: string} | null
  /** Open Graph time of publication, in ISO 8601. */
  readonly publishedTime?: string | null
  /** Feeds that browsers and feed readers can discover, with their titles. */
  readonly feeds?: readonly {readonly title: string; readonly atom: Address; readonly json?: Address}[]
  /** The address to which the page redirects at once. */
  readonly goTo?: Address
  /** A style sheet inside the page: for the 404 page, which may be served at any address. */
  readonly inlineStyle?: string
}

/** The parts of pages that templates share. A user's file of the same name replaces a part. */
export interface Parts {
  /** The whole HTML document: the `head`, and `content` in the body. */
  layout(head: Head, content: Html, frame: Frame): Html
  /** The frame of most pages: masthead, `dateline` (the page's position in time), content and footer, in the layout. */
  sheet(head: Head, sheet: Sheet, frame: Frame, parts: Parts): Html
  masthead(dateline: Html, current: Section | null, frame: Frame): Html
  footer(frame: Frame): Html
  /** A list of headlines. */
  lines(lines: readonly Line[], frame: Frame, options: LineOptions): Html
  /** An article's body. */
  body(parts: readonly BodyPart[], frame: Frame): Html
  /** Links to the earlier and the later page. `label` names the navigation; it is visible only if `shown`. */
  ways(earlier: Neighbour | null, later: Neighbour | null, frame: Frame, label: string, shown?: boolean): Html
  /**
   * Links to the parts of a long list. Printed before the list and, with `atEnd`, after it; each landmark needs its own
   * name.
   */
  partsNav(part: Part, frame: Frame, atEnd?: boolean): Html
}

/** Entries of the main navigation. */
export type Section = 'home' | 'calendar' | 'outlets' | 'topics' | 'overview' | 'about'

/** The content of a page inside the frame that most pages share. */
export interface Sheet {
  readonly dateline: Html
  readonly section: Section | null
  readonly content: Html
}

/** Options of a list of headlines. */
export interface LineOptions {
  /** The time before each headline: the clock, the date, or none. */
  readonly time: 'clock' | 'date' | 'none'
  /** Whether the publisher's name is shown. */
  readonly outlet: boolean
}

/** The template of one kind of page: a function from the page's view to HTML. */
export type Template<V> = (view: V, frame: Frame, parts: Parts) => Html

/** One template for each kind of web page. */
export type Templates = {readonly [K in keyof Views]: Template<Views[K]>}

/** All templates and parts of a site. */
export interface Theme {
  readonly templates: Templates
  readonly parts: Parts
}
