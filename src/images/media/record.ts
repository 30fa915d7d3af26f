import type {EpochMs, SafeUrl} from '../../model/brand.ts'
import type {MissingReason, RescueStep} from '../../model/picture.ts'

/** Media types of originals, with their file name extensions. */
export const EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/vnd.microsoft.icon': 'ico',
} as const
export type MediaType = keyof typeof EXTENSIONS

/** A picture as articles refer to it. */
export interface Wanted {
  /** Equal for all addresses of one picture: docs/format.md §7, "Identity key". */
  readonly key: string
  /** Every address that articles use for it, in the order in which to try them. */
  readonly addresses: readonly SafeUrl[]
  /**
   * Addresses of its smaller copies and of placeholders, in the order in which to try them. Two pictures may share one,
   * so a record is never found by them.
   */
  readonly spares?: readonly SafeUrl[] | undefined
}

/** The steps at which bytes are found: those of the rescue, files given by a person, and the page of a seed itself. */
export type FoundStep = RescueStep | 'import' | 'seed'

/** A picture whose original lies in the media folder. */
export interface Stored extends Wanted {
  readonly status: 'stored'
  readonly step: FoundStep
  /**
   * The address of its bytes, after redirects; for `store` and `import` the address that the file stands for, for `seed`
   * a name by their hash (RFC 6920).
   */
  readonly url: string
  readonly sha256: string
  readonly bytes: number
  readonly type: MediaType
  /** In pixels, after turning the picture upright. */
  readonly width: number
  readonly height: number
  readonly time: EpochMs
}

/** One failed attempt at one place. */
export interface Attempt {
  readonly step: FoundStep
  readonly url: string
  readonly reason: MissingReason
  /** HTTP status; null if no answer came or the place was local. */
  readonly code: number | null
}

/** A picture that was searched for at every place and not found. */
export interface Failed extends Wanted {
  readonly status: 'failed'
  /** The reason of the attempt that came nearest to a usable picture (see `reasonOf`). */
  readonly reason: MissingReason
  /** Every place would give the same answer again (see `isPermanent`); next search after `retryAfterDays` only. */
  readonly permanent: boolean
  /** Number of runs that did not find it. */
  readonly tries: number
  readonly attempts: readonly Attempt[]
  readonly time: EpochMs
}

/** A tracking pixel: no picture of the article. */
export interface Dropped extends Wanted {
  readonly status: 'dropped'
  readonly reason: 'tracker'
  readonly url: string
  readonly time: EpochMs
}

/** The ledger's record of one picture. */
export type LedgerRecord = Stored | Failed | Dropped
