import type {Card} from '../catalogue/card.ts'
import type {Picture} from '../images/picture.ts'
import type {Problem} from '../problem.ts'
import type {Place} from './packs.ts'

/** What is remembered of a seed file. */
export interface SeedRow {
  /** What the disk said of the file when it was read; empty where that cannot be trusted to change with it. */
  readonly stat: string
  readonly sha256: string
  /** Of the code and the tables by which it was read. */
  readonly version: string
  readonly card: Card | null
  /** Where the record lies of which that is the card. */
  readonly place: Place | null
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

/** What is remembered of a file of the site. */
export interface SiteRow {
  /** Of all that it was made of, part by part. */
  readonly fingerprint: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** What the disk said of it when it was written. */
  readonly stat: string
}

/** What is remembered of a picture. */
export interface PictureRow {
  /** The addresses at which it was looked for. */
  readonly wanted: string
  readonly picture: Picture
}
