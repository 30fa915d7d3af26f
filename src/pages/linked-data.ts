import {type Cited, newsOf} from '../citation/index.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import type {RenderContext} from './render-context.ts'
import {isoIn} from './shown-time.ts'

/**
 * The schema.org NewsArticle of an article: for search engines, feed readers, and the page's script, which makes
 * citations from it.
 */
export function linkedDataOf(article: ShownArticle, cited: Cited, context: RenderContext): unknown {
  const {siteUrl, timeZone} = context.settings
  const images = article.body.figures.flatMap(({key}) => {
    const picture = context.picture(key)
    const best = picture?.kind === 'local' ? picture.variants.at(-1) : undefined
    return best && siteUrl ? [new URL(best.address, siteUrl).href] : []
  })
  const {published, translationOf} = article
  return {
    ...newsOf(cited, published && published.precision !== 'day' ? isoIn(published.at, timeZone) : null),
    ...(translationOf === null ? {} : {translationOfWork: {'@type': 'NewsArticle', url: translationOf}}),
    ...(images.length > 0 ? {image: images.slice(0, 3)} : {}),
    ...(article.section === null ? {} : {articleSection: article.section}),
    ...(article.tags.length > 0 ? {keywords: article.tags} : {}),
  }
}
