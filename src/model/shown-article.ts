import type {Article, Body, Figure, Gallery, GalleryItem} from './article.ts'

/** The part of a body that pages show. */
export interface ShownBody extends Pick<Body, 'pieces' | 'embeds' | 'lead' | 'removed'> {
  readonly figures: readonly Pick<Figure, 'key' | 'alt' | 'candidates'>[]
  readonly galleries: readonly (Pick<Gallery, 'title'> & {readonly items: readonly Pick<GalleryItem, 'at'>[]})[]
  /** The beginning of the text; empty without text. */
  readonly excerpt: string
  /** For a body without text, the beginning of the text of its first gallery image. */
  readonly galleryExcerpt: string
}

/** The part of an article that pages show. Its text, which is as long as its page, is needed for comparisons alone. */
export interface ShownArticle
  extends Omit<Article, 'nativeId' | 'urlKey' | 'rawTitle' | 'badge' | 'keywords' | 'seed' | 'body'> {
  readonly body: ShownBody
}
