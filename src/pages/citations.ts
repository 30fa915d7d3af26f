import {type Citation, type Cited, type CitedDay, citationsOf, coins} from '../citation/index.ts'
import type {Article} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import {two} from '../time/calendar.ts'
import {wallTime} from '../time/zone.ts'
import {outletName, type RenderContext, siteTitle} from './render-context.ts'

/** How to cite an article: for readers, and for what reads the page for them. */
export interface CitationsView {
  readonly forms: readonly Citation[]
  /** A context object for citation managers: see `coins`. */
  readonly contextObject: string
}

const dayIn = (at: EpochMs, zone: string): CitedDay => {
  const {year, month, day} = wallTime(at, zone)
  return `${year}-${two(month)}-${two(day)}` as CitedDay
}
/** On one line, and without halves of characters, which no address can hold. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()

/** Days are those that the page shows: of the archive's zone, or the outlet's where only the day is known. */
export function citationsView(article: Article, context: RenderContext): CitationsView {
  const {siteUrl, timeZone} = context.settings
  const {published, archivedAt} = article
  const cited: Cited = {
    id: article.id,
    title: oneLine(article.title),
    lang: article.lang,
    authors: article.byline.map(oneLine),
    newspaper: oneLine(outletName(article.outlet, context).text),
    published: published && dayIn(published.at, published.precision === 'day' ? published.zone : timeZone),
    url: article.url,
    accessed: archivedAt === null ? null : dayIn(archivedAt, timeZone),
    archive: siteUrl ? {name: oneLine(siteTitle(context.settings)), url: new URL(article.address, siteUrl).href} : null,
  }
  return {forms: citationsOf(cited), contextObject: coins(cited)}
}
