import {SHA256_DIGITS} from '../base/digest.ts'
import type {Picture} from '../model/picture.ts'

/**
 * The stored row of one file of the site, packed into a string: rows are as many as files, and most are never unpacked
 * (docs/decisions/packed-rows.md).
 */
export type SiteRow = string & {readonly __siteRow: unique symbol}

/** The fields of a `SiteRow`. */
export interface SiteFile {
  /** Digests of the parts from which the file was made: see `Fingerprints`. */
  readonly fingerprint: string
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
  /** Its size and time when it was written: see `statText`. */
  readonly stat: string
}

/** Packs a row: SHA-256, stat, line feed, fingerprint. */
export const siteRow = ({fingerprint, sha256, stat}: SiteFile): SiteRow => `${sha256}${stat}\n${fingerprint}` as SiteRow

export const sha256In = (row: SiteRow): string => row.slice(0, SHA256_DIGITS)
export const statIn = (row: SiteRow): string => row.slice(SHA256_DIGITS, row.indexOf('\n'))
export const fingerprintIn = (row: SiteRow): string => row.slice(row.indexOf('\n') + 1)
export const fileIn = (row: SiteRow): SiteFile => ({
  sha256: sha256In(row),
  stat: statIn(row),
  fingerprint: fingerprintIn(row),
})

/** The stored result of the search for a picture. */
export interface PictureRow {
  /** Digests of the candidate addresses (`SummaryPictures.sources`), separated by spaces; others make it stale. */
  readonly wanted: string
  readonly picture: Picture
}

/** The stored row of one seed file, packed into a string: see `seedRow` and docs/decisions/packed-rows.md. */
export type SeedRow = string & {readonly __seedRow: unique symbol}
