import {citedNames} from '../citation/index.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {shownTime} from './shown-time.ts'

/** The schema.org NewsArticle of an article, for search engines and citation managers. */
export function linkedDataOf(article: ShownArticle, context: RenderContext): unknown {
  const {siteUrl, timeZone} = context.settings
  const images = article.body.figures.flatMap(({key}) => {
    const picture = context.picture(key)
    const best = picture?.kind === 'local' ? picture.variants.at(-1) : undefined
    return best && siteUrl ? [new URL(best.address, siteUrl).href] : []
  })
  const publisher = context.publisher(article.outlet)
  const {published, translationOf} = article
  const newspaper = outletName(article.outlet, context).text
  const authors = citedNames(article.byline, newspaper)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.lang,
    ...(published ? {datePublished: shownTime(published, timeZone, wordsOf(context)).datetime} : {}),
    ...(authors.length > 0 ? {author: authors.map((name) => ({'@type': 'Person', name}))} : {}),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: newspaper,
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
