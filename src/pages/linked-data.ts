import type {Article} from '../model/article.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {shownTime} from './shown-time.ts'

/** The schema.org NewsArticle of an article, for search engines and citation managers. */
export function linkedDataOf(article: Article, context: RenderContext): unknown {
  const {siteUrl, timeZone} = context.settings
  const images = article.body.figures.flatMap(({key}) => {
    const picture = context.picture(key)
    const best = picture?.kind === 'local' ? picture.variants.at(-1) : undefined
    return best && siteUrl ? [new URL(best.address, siteUrl).href] : []
  })
  const publisher = context.publisher(article.outlet)
  const {published, translationOf} = article
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.lang,
    ...(published ? {datePublished: shownTime(published, timeZone, wordsOf(context)).datetime} : {}),
    ...(article.byline.length > 0 ? {author: article.byline.map((name) => ({'@type': 'Person', name}))} : {}),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: outletName(article.outlet, context).text,
      ...(publisher ? {url: publisher.home} : {}),
    },
    isBasedOn: article.url,
    ...(translationOf === null ? {} : {translationOfWork: {'@type': 'NewsArticle', url: translationOf}}),
    identifier: article.id,
    ...(images.length > 0 ? {image: images.slice(0, 3)} : {}),
    ...(article.section === null ? {} : {articleSection: article.section}),
    ...(article.tags.length > 0 ? {keywords: article.tags} : {}),
  }
}
