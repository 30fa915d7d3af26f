import type {Entry, History} from '../catalogue/entry.ts'
import type {Neighbours} from '../catalogue/neighbours.ts'
import {earlierOfTopic, keywordsIn} from '../catalogue/topics.ts'
import type {Address, Lang} from '../model/brand.ts'
import {hasRightToLeft, isRightToLeft} from '../model/direction.ts'
import {type DayKey, monthOf, numbersOf, yearOf} from '../time/calendar.ts'
import {languageName} from '../words/language-names.ts'
import {addresses} from './address.ts'
import {type Archive, entryIn} from './archive.ts'
import {bodyParts} from './body-parts.ts'
import {citationsView, citedOf} from './citations.ts'
import {hostOf} from './host.ts'
import {leadLineOf, lineOf, neighbourOf} from './line.ts'
import {linkedDataOf} from './linked-data.ts'
import {lossesOf} from './losses.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {articleOf, type RenderContext, wordsOf} from './render-context.ts'
import {archiveLink, isoSeconds} from './shown-time.ts'
import {topicLink} from './topic-name.ts'
import {archivedTime, versionsView} from './versions.ts'
import type {ArticleView, Link, MovedView, Neighbour} from './views.ts'

/** The most backlinks listed on a page. */
const MENTIONS = 30

/**
 * The data of an article's page. The input's summaries are: the article, the articles that link to it, the earlier ones
 * on its first topic, then its versions at other addresses.
 */
export interface ArticleData {
  readonly day: DayKey | null
  /** Whether no article can have this day. */
  readonly isDoubtful: boolean
  readonly history: History | null
  /** For each link of the body, its target in the archive, or null. */
  readonly targets: readonly (Address | null)[]
  readonly moreMentions: number
  /** Keywords of its topics. */
  readonly topics: readonly string[]
  /** Number of summaries that are earlier articles on the first topic. */
  readonly ofTopic: number
  /** Number of summaries, at the end of the list, that are versions at other addresses. */
  readonly elsewhere: number
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
  readonly earlierInOutlet: Neighbour | null
  readonly laterInOutlet: Neighbour | null
}

/**
 * The objects from which an article's page is made. If they are the same objects in the next build, the page is
 * unchanged.
 */
export interface ArticleGrounds {
  readonly entry: Entry
  readonly isDoubtful: boolean
  readonly near: Neighbours
  readonly targets: readonly (Entry | null)[]
  readonly mentions: readonly Entry[]
  readonly topics: readonly string[]
  /** Earlier articles on the first topic, newest last. */
  readonly ofTopic: readonly Entry[]
}

/** Collects the objects from which the page of an article is made. */
export function groundsOf({id, at}: PageOf<'article'>, archive: Archive): ArticleGrounds {
  const {catalogue} = archive
  const entry = entryIn(archive, id)
  const near = catalogue.neighbours(at)
  const topics = keywordsIn(entry).filter((word) => catalogue.topics.has(word))
  const [word = ''] = topics
  const ofTopic = earlierOfTopic(word, catalogue.topics.get(word) ?? [], entry)
  const isDoubtful = entry.day !== null && catalogue.doubtful.has(entry.day)
  return {entry, isDoubtful, near, targets: catalogue.targets(entry), mentions: catalogue.mentions(id), topics, ofTopic}
}

/** The page input of an article's page. */
export function articleInput({
  entry,
  isDoubtful,
  near,
  targets,
  mentions,
  topics,
  ofTopic,
}: ArticleGrounds): InputParts<ArticleData> {
  const {article, elsewhere} = entry
  const others = [...mentions.slice(0, MENTIONS), ...ofTopic].map(({article: other}) => other)
  return {
    data: {
      day: entry.day,
      isDoubtful,
      history: entry.history,
      targets: targets.map((target) => target?.article.address ?? null),
      topics,
      ofTopic: ofTopic.length,
      elsewhere: elsewhere.length,
      moreMentions: Math.max(0, mentions.length - MENTIONS),
      earlier: neighbourOf(near.earlier?.article),
      later: neighbourOf(near.later?.article),
      earlierInOutlet: neighbourOf(near.earlierInOutlet?.article),
      laterInOutlet: neighbourOf(near.laterInOutlet?.article),
    },
    summaries: [article, ...others, ...elsewhere],
    read: [0, ...elsewhere.map((_, at) => 1 + others.length + at)],
    pictures: article.pictures.keys,
  }
}

/** The view of an article's page. Throws if the input has no summary. */
export function articleView(
  {data, summaries: [summary, ...more]}: PageInput<ArticleData>,
  context: RenderContext,
): ArticleView {
  if (!summary) throw new Error('The page of an article needs its summary.')
  const article = articleOf(summary, context)
  const line = leadLineOf(summary, context)
  const at = article.published?.at ?? article.archivedAt
  const [others, elsewhere] = splitAt(more, more.length - data.elsewhere)
  const [mentions, ofTopic] = splitAt(others, others.length - data.ofTopic)
  const cited = citedOf(article, context)
  const body = bodyParts(article, data.targets, context)
  return {
    line,
    isDoubtful: data.isDoubtful,
    section: article.section,
    byline: article.byline,
    truncated: article.quality.truncated,
    translationOf: article.translationOf,
    crumbs: crumbsOf(data.day, context),
    body,
    empty: article.body.pieces.length === 0,
    rightToLeft: isRightToLeft(article.lang),
    titleMayTurn: isRightToLeft(article.lang) || hasRightToLeft(article.title),
    language: languageName(article.lang, wordsOf(context).languageNames),
    original: article.url,
    originalHost: hostOf(article.url),
    archiveCopy: archiveLink(article.url, at),
    elsewhere: elsewhere.map((version) => articleOf(version, context).url),
    archived: archivedTime(article.archivedAt, context),
    issue: article.issueDate === null ? null : isoSeconds(article.issueDate).slice(0, 10),
    pictures: {stored: body.filter(({kind}) => kind === 'picture').length, all: article.body.figures.length},
    ...versionsView(summary, data.history, context),
    alternates: data.history?.alternates ?? [],
    tags: article.tags,
    losses: lossesOf(body, article.body.removed),
    id: article.id,
    mentions: {lines: mentions.map((other) => lineOf(other, context)), more: data.moreMentions},
    topics: data.topics.map((word) => topicLink(word, wordsOf(context))),
    ofTopic: ofTopic.map((other) => lineOf(other, context)).reverse(),
    earlier: data.earlier,
    later: data.later,
    earlierInOutlet: data.earlierInOutlet,
    laterInOutlet: data.laterInOutlet,
    citations: citationsView(cited, data.day, context),
    publishedTime: line.time?.datetime ?? null,
    linkedData: linkedDataOf(article, cited, context),
    description: line.excerpt === '' ? article.title : line.excerpt,
  }
}

const splitAt = <T>(list: readonly T[], at: number): readonly [readonly T[], readonly T[]] => [
  list.slice(0, at),
  list.slice(at),
]

/** Links to the year, month and day of the article. */
function crumbsOf(day: DayKey | null, context: RenderContext): Link[] {
  const names = wordsOf(context)
  if (day === null) return [{text: names.undated, address: addresses.undated()}]
  const {year, month, day: number} = numbersOf(day)
  return [
    {text: names.year(year), address: addresses.year(yearOf(day))},
    {text: names.monthAlone(month), address: addresses.month(monthOf(day))},
    {text: names.dayOfMonth(number), address: addresses.day(day)},
  ]
}

/** The data of the page at a former address: title, language and present address of the article. */
export type MovedData = {readonly title: string; readonly lang: Lang; readonly address: Address}

/** The page input of the page at a former address. */
export function movedInput({id}: PageOf<'moved'>, archive: Archive): InputParts<MovedData> {
  const {title, lang, address} = entryIn(archive, id).article
  return {data: {title, lang, address}}
}

/** The view of the page at a former address. */
export const movedView = ({data}: PageInput<MovedData>): MovedView => data
