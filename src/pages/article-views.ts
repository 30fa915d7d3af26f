import type {Choice} from '../catalogue/entry.ts'
import type {Address, SafeHtml, SafeUrl} from '../model/brand.ts'
import type {LocalImage, MissingReason} from '../model/picture.ts'
import type {LossKind} from '../words/words.ts'
import type {CitationsView} from './citations.ts'
import type {LeadLine, Line, Link, Neighbour} from './line-views.ts'
import type {ShownTime} from './shown-time.ts'
import type {TopicLink} from './topic-views.ts'
import type {ComparisonLink, ListedVersion} from './version-views.ts'

/** A body's pieces with all that the page knows put in. */
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
      /** Where no `figure` stands around it: which one to print. */
      readonly alone: 'lead' | 'plain' | null
    }
  | {
      readonly kind: 'missing'
      readonly reason: MissingReason
      readonly alt: string
      readonly alone: 'lead' | 'plain' | null
      readonly original: SafeUrl
      readonly copy: string
    }
  | {
      readonly kind: 'embed'
      readonly medium: 'video' | 'audio' | 'frame'
      readonly url: SafeUrl
      readonly title: string
      readonly host: string
    }

export interface ArticleView {
  readonly line: LeadLine
  readonly section: string | null
  readonly byline: readonly string[]
  /** Of which the feed carried the start only. */
  readonly truncated: boolean
  /** Where the article stands of which this one is the translation. */
  readonly translationOf: SafeUrl | null
  readonly crumbs: readonly Link[]
  readonly body: readonly BodyPart[]
  readonly empty: boolean
  readonly rightToLeft: boolean
  readonly original: SafeUrl
  readonly originalHost: string
  readonly archiveCopy: string
  readonly archived: ShownTime | null
  readonly issue: string | null
  readonly pictures: {readonly stored: number; readonly all: number}
  /** Oldest first. */
  readonly versions: readonly ListedVersion[]
  /** Why the one shown is shown. */
  readonly choice: Choice
  /** Comparisons that no version in the list leads to. */
  readonly otherComparisons: readonly ComparisonLink[]
  readonly alternates: readonly string[]
  readonly tags: readonly string[]
  readonly losses: Losses
  readonly id: string
  /** Articles that link to this one, oldest first, and how many more do. */
  readonly mentions: {readonly lines: readonly Line[]; readonly more: number}
  /** Under which it is filed by its own words; the tags of its outlet are others. */
  readonly topics: readonly TopicLink[]
  /** Articles of the first of them before this one, newest first. */
  readonly ofTopic: readonly Line[]
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  readonly earlierInOutlet: Neighbour | null
  readonly laterInOutlet: Neighbour | null
  readonly citations: CitationsView
  /** For `article:published_time` (Open Graph protocol); a mere date is one. */
  readonly publishedTime: string | null
  /** schema.org NewsArticle. */
  readonly linkedData: unknown
  readonly description: string
}

/** What of an article the page does not show. */
export interface Losses {
  /** Pictures that are not in store. */
  readonly missing: number
  readonly removed: readonly {readonly kind: LossKind; readonly count: number}[]
}
