import type {Article} from '../article.ts'
import {isRightToLeft} from '../body/language.ts'
import type {Address, Lang} from '../brand.ts'
import {type DayKey, monthOf, numbersOf, yearOf} from '../catalogue/calendar.ts'
import type {History} from '../catalogue/versions.ts'
import {addresses} from './address.ts'
import {type Archive, entryIn} from './archive.ts'
import {bodyParts} from './body-parts.ts'
import type {BriefOf, Told} from './brief.ts'
import {articleOf, type Desk, outletName, wordsOf} from './desk.ts'
import {hostOf} from './host.ts'
import {leadLineOf, lineOf, neighbourOf} from './line.ts'
import type {PageOf} from './page.ts'
import {archiveLink, isoSeconds, shownTime} from './shown-time.ts'
import {archivedTime, versionsView} from './versions.ts'
import type {ArticleView, Link, MovedView, Neighbour} from './views.ts'

/** Articles that a page names of those which link to it. */
const MENTIONS = 30

/** Its own card is the first; those after it link to it. */
export interface ArticleFacts {
  readonly day: DayKey | null
  readonly history: History | null
  /** Where each link of the body leads inside the archive. */
  readonly targets: readonly (Address | null)[]
  readonly moreMentions: number
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  readonly earlierInOutlet: Neighbour | null
  readonly laterInOutlet: Neighbour | null
}

export function toldOfArticle({id}: PageOf<'article'>, archive: Archive): Told<ArticleFacts> {
  const {catalogue} = archive
  const entry = entryIn(archive, id)
  const {article} = entry
  const near = catalogue.neighbours(id)
  const mentions = catalogue.mentions(id)
  return {
    facts: {
      day: entry.day,
      history: entry.history,
      targets: catalogue.targets(entry).map((target) => target?.article.address ?? null),
      moreMentions: Math.max(0, mentions.length - MENTIONS),
      earlier: neighbourOf(near.earlier?.article),
      later: neighbourOf(near.later?.article),
      earlierInOutlet: neighbourOf(near.earlierInOutlet?.article),
      laterInOutlet: neighbourOf(near.laterInOutlet?.article),
    },
    cards: [article, ...mentions.slice(0, MENTIONS).map(({article: other}) => other)],
    read: [0],
    pictures: article.pictures.keys,
  }
}

/** An article with all that the archive knows of it. */
export function articleView({facts, cards: [card, ...mentions]}: BriefOf<'article'>, desk: Desk): ArticleView {
  if (!card) throw new Error('The page of an article needs its card.')
  const article = articleOf(card, desk)
  const line = leadLineOf(card, desk)
  const at = article.published?.at ?? article.archivedAt
  const body = bodyParts(article, facts.targets, desk)
  return {
    line,
    section: article.section,
    byline: article.byline,
    truncated: article.quality.truncated,
    translationOf: article.translationOf,
    crumbs: crumbsOf(facts.day, desk),
    body,
    empty: article.body.pieces.length === 0,
    rightToLeft: isRightToLeft(article.lang),
    original: article.url,
    originalHost: hostOf(article.url),
    archiveCopy: archiveLink(article.url, at),
    archived: archivedTime(article.archivedAt, desk),
    issue: article.issueDate === null ? null : isoSeconds(article.issueDate).slice(0, 10),
    pictures: {stored: body.filter(({kind}) => kind === 'picture').length, all: article.body.figures.length},
    ...versionsView(card, facts.history, desk),
    alternates: facts.history?.alternates ?? [],
    tags: article.tags,
    removed: article.body.removed,
    mentions: {lines: mentions.map((other) => lineOf(other, desk)), more: facts.moreMentions},
    earlier: facts.earlier,
    later: facts.later,
    earlierInOutlet: facts.earlierInOutlet,
    laterInOutlet: facts.laterInOutlet,
    linkedData: linkedDataOf(article, desk),
    description: line.excerpt === '' ? article.title : line.excerpt,
  }
}

/** Year, month and day of the article, each a link. */
function crumbsOf(day: DayKey | null, desk: Desk): Link[] {
  const names = wordsOf(desk)
  if (day === null) return [{text: names.undated, address: addresses.undated()}]
  const {year, month, day: number} = numbersOf(day)
  return [
    {text: names.year(year), address: addresses.year(yearOf(day))},
    {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    {text: names.dayOfMonth(number), address: addresses.day(day)},
  ]
}

/** schema.org NewsArticle: what search engines and citation managers read. */
function linkedDataOf(article: Article, desk: Desk): unknown {
  const {siteUrl, timeZone} = desk.settings
  const images = article.body.figures.flatMap(({key}) => {
    const picture = desk.picture(key)
    const best = picture?.kind === 'local' ? picture.variants.at(-1) : undefined
    return best && siteUrl ? [new URL(best.address, siteUrl).href] : []
  })
  const publisher = desk.publisher(article.outlet)
  const {published, translationOf} = article
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.lang,
    ...(published ? {datePublished: shownTime(published, timeZone, wordsOf(desk)).datetime} : {}),
    ...(article.byline.length > 0 ? {author: article.byline.map((name) => ({'@type': 'Person', name}))} : {}),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: outletName(article.outlet, desk).text,
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

/** An address that an article no longer has. */
export type MovedFacts = {readonly title: string; readonly lang: Lang; readonly address: Address}

export function toldOfMoved({id}: PageOf<'moved'>, archive: Archive): Told<MovedFacts> {
  const {title, lang, address} = entryIn(archive, id).article
  return {facts: {title, lang, address}}
}

export const movedView = ({facts}: BriefOf<'moved'>): MovedView => facts
