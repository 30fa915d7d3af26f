import type {Quality} from '../model/article.ts'
import type {Address, Lang} from '../model/brand.ts'
import type {LocalImage} from '../model/picture.ts'
import type {ShownTime} from './shown-time.ts'

/** A link with words. */
export interface Link {
  readonly text: string
  readonly address: Address
}

export interface OutletName extends Link {
  readonly slug: string
}

/** Kinds of articles that are none to be read through, and those of which the feed carried the start only. */
export type Mark = Exclude<Quality['kind'], 'article'> | 'truncated'

/** An article in a list. */
export interface Line {
  readonly address: Address
  readonly title: string
  readonly lang: Lang
  readonly outlet: OutletName
  readonly time: ShownTime | null
  /** What a reader should know before following it. */
  readonly mark: Mark | null
  readonly minutes: number
  readonly pictureCount: number
  /** Its first picture, where the site has it. */
  readonly picture: LocalImage | null
}

/** An article with the start of its text. */
export interface LeadLine extends Line {
  readonly excerpt: string
}

/** One page of a list that is cut. */
export interface Part {
  readonly number: number
  readonly links: readonly Address[]
}

/** A list, or one page of it where it is cut. */
export interface CutList {
  /** Null where it is cut: none of its parts hangs on what is added to another. */
  readonly count: number | null
  readonly part: Part
}

/** A way through time or through an outlet. */
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
