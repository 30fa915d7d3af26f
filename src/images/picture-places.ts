/** Where pictures come from and go to. All absolute. */
export interface PicturePlaces {
  /** Pictures at hand, laid out as `<host>/<path>`. */
  readonly store: string
  /** Originals and their ledger. */
  readonly media: string
  /** Our own state: safe to delete. */
  readonly state: string
}

/** What a build had to do for its pictures; the next may have less to do, and gives the same site. */
export interface PictureWork {
  /** Variants that had to be made. */
  readonly encoded: number
  /** Pictures without AVIF, because the time for it was up. */
  readonly withoutAvif: number
}
