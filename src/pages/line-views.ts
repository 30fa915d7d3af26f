import type {Quality} from '../model/article.ts'
import type {Address, Lang} from '../model/brand.ts'
import type {LocalImage} from '../model/picture.ts'
import type {ShownTime} from './shown-time.ts'

/** A link: its text and the address of its page. */
export interface Link {
  readonly text: string
  readonly address: Address
}

/** A link to an outlet's page, with the outlet's name as text. */
export interface OutletName extends Link {
  readonly slug: string
}

/** Badges of articles that are not ordinary text (video, gallery, list, roll of names) or are truncated. */
export type Mark = Exclude<Quality['kind'], 'article'> | 'truncated'

/** An article in a list. */
export interface Line {
  readonly address: Address
  readonly title: string
  readonly lang: Lang
  readonly outlet: OutletName
  readonly time: ShownTime | null
  /** The badge of the article, or null. */
  readonly mark: Mark | null
  readonly minutes: number
  readonly pictureCount: number
  /** The lead image if the site has it, else null. */
  readonly picture: LocalImage | null
}

/** An article in a list, with an excerpt of its text. */
export interface LeadLine extends Line {
  readonly excerpt: string
}

/** The position of one page of a list split into several: its number from 1, and the addresses of all pages. */
export interface Part {
  readonly number: number
  readonly links: readonly Address[]
}

/** A list, or one page of a list that is split. */
export interface CutList {
  /** Null if the list is split, so that an addition to one part does not change the others. */
  readonly count: number | null
  readonly part: Part
}

/** A link to the earlier or later neighbour of a page. */
export interface Neighbour {
  readonly title: string
  readonly lang: Lang | null
  readonly address: Address
}

/** An address that an article no longer has. */
export interface MovedView {
  readonly title: string
  readonly lang: Lang
  readonly address: Address
}
