/** The folders of pictures, as absolute paths. */
export interface PicturePlaces {
  /** The picture store: local files laid out as `<host>/<path>`. */
  readonly store: string
  /** The media folder: fetched and imported originals with their ledger. */
  readonly media: string
  /** Backfile's caches and state; safe to delete. */
  readonly state: string
}

/** The encoding work of one build; less when variants are already in the cache. */
export interface PictureWork {
  /** Number of variants that were encoded. */
  readonly encoded: number
  /** Number of pictures left without AVIF because its time budget was spent. */
  readonly withoutAvif: number
}
