import type {Article} from '../article.ts'
import {isRightToLeft} from '../body/language.ts'
import {monthOf, numbersOf, yearOf} from '../catalogue/calendar.ts'
import type {Entry} from '../catalogue/versions.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {bodyParts} from './body-parts.ts'
import {hostOf} from './host.ts'
import {lineOf, neighbourOf, outletName} from './line.ts'
import type {PageOf} from './page.ts'
import {archiveLink, isoSeconds, shownTime} from './shown-time.ts'
import {archivedTime, versionsView} from './versions.ts'
import type {ArticleView, Link} from './views.ts'

/** Articles that a page names of those which link to it. */
const MENTIONS = 30

/** An article with all that the archive knows of it. */
export function articleView({id}: PageOf<'article'>, archive: Archive, entryOf: (id: string) => Entry): ArticleView {
  const entry = entryOf(id)
  const {article} = entry
  const {catalogue} = archive
  const line = lineOf(entry, archive)
  const at = article.published?.at ?? article.archivedAt
  const near = catalogue.neighbours(article.id)
  const body = bodyParts(article, archive)
  return {
    line,
    section: article.section,
    byline: article.byline,
    truncated: article.quality.truncated,
    translationOf: article.translationOf,
    crumbs: crumbsOf(entry, archive),
    body,
    empty: article.body.pieces.length === 0,
    rightToLeft: isRightToLeft(article.lang),
    original: article.url,
    originalHost: hostOf(article.url),
    archiveCopy: archiveLink(article.url, at),
    archived: archivedTime(article.archivedAt, archive),
    issue: article.issueDate === null ? null : isoSeconds(article.issueDate).slice(0, 10),
    pictures: {stored: body.filter(({kind}) => kind === 'picture').length, all: article.body.figures.length},
    ...versionsView(entry, archive),
    alternates: entry.alternates,
    tags: article.tags,
    removed: article.body.removed,
    mentions: mentionsOf(entry, archive),
    earlier: neighbourOf(near.earlier),
    later: neighbourOf(near.later),
    earlierInOutlet: neighbourOf(near.earlierInOutlet),
    laterInOutlet: neighbourOf(near.laterInOutlet),
    linkedData: linkedDataOf(article, archive),
    description: line.excerpt === '' ? article.title : line.excerpt,
  }
}

/** Articles whose text links to this one. */
function mentionsOf({article}: Entry, archive: Archive): ArticleView['mentions'] {
  const all = archive.catalogue.mentions(article.id)
  return {
    lines: all.slice(0, MENTIONS).map((entry) => lineOf(entry, archive)),
    more: Math.max(0, all.length - MENTIONS),
  }
}

/** Year, month and day of the article, each a link. */
function crumbsOf(entry: Entry, {catalogue, config}: Archive): Link[] {
  const names = words[config.language]
  const day = catalogue.dayOf(entry)
  if (day === null) return [{text: names.undated, address: addresses.undated()}]
  const {year, month, day: number} = numbersOf(day)
  return [
    {text: names.year(year), address: addresses.year(yearOf(day))},
    {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    {text: names.dayOfMonth(number), address: addresses.day(day)},
  ]
}

/** schema.org NewsArticle: what search engines and citation managers read. */
function linkedDataOf(article: Article, archive: Archive): unknown {
  const {figures} = article.body
  const images = figures.flatMap(({key}) => {
    const picture = archive.pictures.get(key)
    const best = picture?.kind === 'local' ? picture.variants.at(-1) : undefined
    return best && archive.config.siteUrl ? [new URL(best.address, archive.config.siteUrl).href] : []
  })
  const outlet = archive.catalogue.shelves.get(article.outlet)?.outlet
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.lang,
    ...(article.published ? {datePublished: dateOf(article, archive)} : {}),
    ...(article.byline.length > 0 ? {author: article.byline.map((name) => ({'@type': 'Person', name}))} : {}),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: outletName(archive, article.outlet).text,
      ...(outlet ? {url: outlet.home} : {}),
    },
    isBasedOn: article.url,
    ...(article.translationOf === null
      ? {}
      : {translationOfWork: {'@type': 'NewsArticle', url: article.translationOf}}),
    identifier: article.id,
    ...(images.length > 0 ? {image: images.slice(0, 3)} : {}),
    ...(article.section === null ? {} : {articleSection: article.section}),
    ...(article.tags.length > 0 ? {keywords: article.tags} : {}),
  }
}

const dateOf = ({published}: Article, {config}: Archive): string =>
  published ? shownTime(published, config.timeZone, words[config.language]).datetime : ''
