import {type Citation, type Cited, type CitedDay, citationsOf, citedNames, coins} from '../citation/index.ts'
import type {EpochMs} from '../model/brand.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import {two} from '../time/calendar.ts'
import {wallTime} from '../time/zone.ts'
import {outletName, type RenderContext, siteTitle} from './render-context.ts'

/** The citations of an article, for readers and for citation managers. */
export interface CitationsView {
  readonly forms: readonly Citation[]
  /** A COinS value for citation managers; see `coins`. */
  readonly contextObject: string
}

const dayIn = (at: EpochMs, zone: string): CitedDay => {
  const {year, month, day} = wallTime(at, zone)
  return `${year}-${two(month)}-${two(day)}` as CitedDay
}
/** Puts a text on one line and replaces unpaired surrogates, which `encodeURIComponent` rejects. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The citations of an article. Days are those that the page shows: in the archive's zone, or in the outlet's if only
 * the day is known.
 */
export function citationsView(article: ShownArticle, context: RenderContext): CitationsView {
  const {siteUrl, timeZone} = context.settings
  const {published, archivedAt} = article
  const newspaper = oneLine(outletName(article.outlet, context).text)
  const cited: Cited = {
    id: article.id,
    title: oneLine(article.title),
    lang: article.lang,
    authors: citedNames(article.byline.map(oneLine), newspaper),
    newspaper,
    published: published && dayIn(published.at, published.precision === 'day' ? published.zone : timeZone),
    url: article.url,
    accessed: archivedAt === null ? null : dayIn(archivedAt, timeZone),
    archive: siteUrl ? {name: oneLine(siteTitle(context.settings)), url: new URL(article.address, siteUrl).href} : null,
  }
  return {forms: citationsOf(cited), contextObject: coins(cited)}
}
