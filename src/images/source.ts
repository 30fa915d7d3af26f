import type {Figure} from '../model/article.ts'

/** The file that has the bytes of a picture. */
export interface Original {
  readonly path: string
}

/** A place where pictures may be had. The local store is one; each further one stands behind the same door. */
export interface PictureSource {
  /**
   * The original of the figure, or null where this source has none of its candidates; `unreadable` where it has one that
   * it may not or cannot read.
   */
  original(figure: Pick<Figure, 'candidates'>): Promise<Original | 'unreadable' | null>
}
