import {SHA256_DIGITS} from '../base/digest.ts'
import type {Picture} from '../model/picture.ts'

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

/** The hash, the stat, and behind a line break the fingerprint. */
export const siteRow = ({fingerprint, sha256, stat}: SiteFile): SiteRow => `${sha256}${stat}\n${fingerprint}` as SiteRow

export const sha256In = (row: SiteRow): string => row.slice(0, SHA256_DIGITS)
export const statIn = (row: SiteRow): string => row.slice(SHA256_DIGITS, row.indexOf('\n'))
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

/** What is remembered of a seed file, in one text: of these there are as many as seeds, and little of most is asked for. */
export type SeedRow = string & {readonly __seedRow: unique symbol}
