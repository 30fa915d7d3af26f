import type {Lang} from '../model/brand.ts'
import type {Cited, CitedDay} from './cited.ts'

/** A schema.org NewsArticle that holds the data of a citation, each once. */
export interface CitedNews {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle'
  readonly identifier: string
  readonly headline: string
  readonly inLanguage: Lang
  readonly author?: readonly {readonly '@type': 'Person'; readonly name: string}[]
  readonly publisher: {readonly '@type': 'Organization'; readonly name: string}
  /** ISO 8601: the day of the citation, with or without the time in the zone of that day. */
  readonly datePublished?: string
  readonly url: string
  /** The day on which the archive took the article over, and so the data about it. */
  readonly sdDatePublished?: CitedDay
  readonly sdPublisher?: {readonly '@type': 'Organization'; readonly name: string}
  readonly archivedAt?: string
}

/**
 * The NewsArticle of a citation's data. `published` is the time of publication in ISO 8601, with the offset of the zone
 * in which `cited.published` is its day; null if the day alone is known.
 */
export function newsOf(cited: Cited, published: string | null): CitedNews {
  const {id, title, lang, authors, newspaper, url, accessed, archive} = cited
  const time = published ?? cited.published
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: id,
    headline: title,
    inLanguage: lang,
    ...(authors.length > 0 ? {author: authors.map((name) => ({'@type': 'Person', name}))} : {}),
    publisher: {'@type': 'Organization', name: newspaper},
    ...(time === null ? {} : {datePublished: time}),
    url,
    ...(accessed === null ? {} : {sdDatePublished: accessed}),
    ...(archive === null ? {} : {sdPublisher: {'@type': 'Organization', name: archive.name}, archivedAt: archive.url}),
  }
}

/** The data of a citation from its NewsArticle: what `newsOf` was given. */
export function citedIn(news: CitedNews): Cited {
  const {datePublished, sdPublisher, archivedAt} = news
  return {
    id: news.identifier,
    title: news.headline,
    lang: news.inLanguage,
    authors: news.author?.map(({name}) => name) ?? [],
    newspaper: news.publisher.name,
    // A day has no `T`, so that it stays whole.
    published: (datePublished?.split('T')[0] ?? null) as CitedDay | null,
    url: news.url,
    accessed: news.sdDatePublished ?? null,
    archive: sdPublisher && archivedAt !== undefined ? {name: sdPublisher.name, url: archivedAt} : null,
  }
}
