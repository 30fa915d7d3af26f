import type {EpochMs, SafeUrl} from '../../model/brand.ts'
import type {MissingReason, Step} from '../../model/picture.ts'

/** Types of originals that may be kept, and the ends of their files' names. */
export const EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
} as const
export type MediaType = keyof typeof EXTENSIONS

/** A picture as articles refer to it. */
export interface Wanted {
  /** Equal for all addresses of one picture. FORMAT §7, "Identity key". */
  readonly key: string
  /** Every address under which articles have it, in the order in which they are to be tried. */
  readonly addresses: readonly SafeUrl[]
}

/** A picture whose original lies in the media folder. */
export interface Stored extends Wanted {
  readonly status: 'stored'
  readonly step: Step | 'import'
  /** Where it was found at last, after redirects; for `store` and `import` the address that the file stands for. */
  readonly url: string
  readonly sha256: string
  readonly bytes: number
  readonly type: MediaType
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  readonly time: EpochMs
}

/** One place where it was looked for in vain. */
export interface Attempt {
  readonly step: Step | 'import'
  readonly url: string
  readonly reason: MissingReason
  /** HTTP status, where an answer came. */
  readonly code: number | null
}

/** A picture that was looked for everywhere and not found. */
export interface Failed extends Wanted {
  readonly status: 'failed'
  /** That of the attempt that came nearest to a picture. */
  readonly reason: MissingReason
  /** Every place answered that there is no such picture: asked again after a configured time only. */
  readonly permanent: boolean
  /** How many runs have looked for it in vain. */
  readonly tries: number
  readonly attempts: readonly Attempt[]
  readonly time: EpochMs
}

/** One pixel that counted readers. */
export interface Dropped extends Wanted {
  readonly status: 'dropped'
  readonly reason: 'tracker'
  readonly url: string
  readonly time: EpochMs
}

/** What the ledger says of one picture. */
export type LedgerRecord = Stored | Failed | Dropped
