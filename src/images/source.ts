import type {Figure} from '../model/article.ts'

/** A file with the original bytes of a picture. */
export interface Original {
  readonly path: string
}

/** A source of pictures on the disk, such as the picture store. */
export interface PictureSource {
  /**
   * The original at the first of the figure's candidates that this source holds; null if it holds none of them;
   * `unreadable` if all that it holds cannot be read.
   */
  original(figure: Pick<Figure, 'candidates'>): Promise<Original | 'unreadable' | null>
}
