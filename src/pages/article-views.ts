import type {Choice} from '../catalogue/entry.ts'
import type {Address, SafeHtml, SafeUrl} from '../model/brand.ts'
import type {LocalImage, MissingReason} from '../model/picture.ts'
import type {LossKind} from '../words/words.ts'
import type {CitationsView} from './citations.ts'
import type {LeadLine, Line, Link, Neighbour} from './line-views.ts'
import type {ShownTime} from './shown-time.ts'
import type {TopicLink} from './topic-views.ts'
import type {ListedVersion} from './version-views.ts'

/** A part of a body with links and images resolved, ready for the template. */
export type BodyPart =
  | {readonly kind: 'html'; readonly html: SafeHtml}
  | {readonly kind: 'link'; readonly address: Address}
  | {readonly kind: 'gallery'; readonly title: string | null; readonly count: number}
  | {readonly kind: 'seeAlso'}
  | {
      readonly kind: 'picture'
      readonly picture: LocalImage
      readonly alt: string
      readonly first: boolean
      /** The kind of `figure` to print around it; null if the body has one. */
      readonly alone: 'lead' | 'plain' | null
    }
  | {
      readonly kind: 'missing'
      readonly reason: MissingReason
      readonly alt: string
      readonly alone: 'lead' | 'plain' | null
      /** Its address and the web archive's; null for an image whose bytes were in the page, and cannot be shown. */
      readonly original: SafeUrl | null
      readonly copy: string | null
    }
  | {
      readonly kind: 'embed'
      readonly medium: 'video' | 'audio' | 'frame'
      readonly url: SafeUrl
      readonly title: string
      readonly host: string
    }

/** The data of an article's page. */
export interface ArticleView {
  readonly line: LeadLine
  /** Whether no article can have the date that this one states. */
  readonly isDoubtful: boolean
  readonly section: string | null
  readonly byline: readonly string[]
  /** True if the feed carried only the beginning. */
  readonly truncated: boolean
  /** The address of the article of which this is a translation. */
  readonly translationOf: SafeUrl | null
  readonly crumbs: readonly Link[]
  readonly body: readonly BodyPart[]
  readonly empty: boolean
  readonly rightToLeft: boolean
  /** Whether the title may run in another direction than the page or the article. */
  readonly titleMayTurn: boolean
  /** The name of its language. */
  readonly language: string
  readonly original: SafeUrl
  readonly originalHost: string
  readonly archiveCopy: string
  /** Further addresses at which the outlet published it. */
  readonly elsewhere: readonly SafeUrl[]
  readonly archived: ShownTime | null
  readonly issue: string | null
  readonly pictures: {readonly stored: number; readonly all: number}
  /** Oldest first. */
  readonly versions: readonly ListedVersion[]
  /** The reason for which this version is shown. */
  readonly choice: Choice
  readonly alternates: readonly string[]
  readonly tags: readonly string[]
  readonly losses: Losses
  readonly id: string
  /** Articles that link to this one, oldest first, and the number of those not listed. */
  readonly mentions: {readonly lines: readonly Line[]; readonly more: number}
  /** Topics found by its keywords; its outlet's own `tags` are separate. */
  readonly topics: readonly TopicLink[]
  /** Earlier articles on the first topic, newest first. */
  readonly ofTopic: readonly Line[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  readonly earlierInOutlet: Neighbour | null
  readonly laterInOutlet: Neighbour | null
  readonly citations: CitationsView
  /** For `article:published_time` (Open Graph protocol): UTC to the second, or a date alone. */
  readonly publishedTime: string | null
  /** A schema.org NewsArticle. */
  readonly linkedData: unknown
  readonly description: string
}

/** What the page does not show of an article. */
export interface Losses {
  /** Number of images missing in the store. */
  readonly missing: number
  readonly removed: readonly {readonly kind: LossKind; readonly count: number}[]
}
