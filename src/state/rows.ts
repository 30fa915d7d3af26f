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
  /** Where its record and its card lie; null where it is refused. */
  readonly kept: KeptSeed | null
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

/** What is kept of a seed that is an article. */
export interface KeptSeed {
  readonly outlet: string
  /** The card's digest. */
  readonly mark: string
  readonly record: Place
  readonly card: Place
}

/** What is remembered of a file of the site, in one text: of these there are as many as files, and few are looked into. */
export type SiteRow = string & {readonly __siteRow: unique symbol}

export interface SiteFile {
  /** Of all that it was made of, part by part. */
  readonly fingerprint: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** What the disk said of it when it was written: see `statMark`. */
  readonly stat: string
}

/** Digits of a SHA-256 in hex. */
const HASH = 64

/** The hash, the stat, and behind a line break the fingerprint. */
export const siteRow = ({fingerprint, sha256, stat}: SiteFile): SiteRow => `${sha256}${stat}\n${fingerprint}` as SiteRow

export const sha256In = (row: SiteRow): string => row.slice(0, HASH)
export const statIn = (row: SiteRow): string => row.slice(HASH, row.indexOf('\n'))
export const fingerprintIn = (row: SiteRow): string => row.slice(row.indexOf('\n') + 1)
export const fileIn = (row: SiteRow): SiteFile => ({
  sha256: sha256In(row),
  stat: statIn(row),
  fingerprint: fingerprintIn(row),
})

/** What is remembered of a picture. */
export interface PictureRow {
  /** The addresses at which it was looked for. */
  readonly wanted: string
  readonly picture: Picture
}
