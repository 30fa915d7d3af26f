import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {ShownSummary} from '../catalogue/summary.ts'
import {
  type Citation,
  type Cited,
  type CitedDay,
  citationFor,
  citationList,
  citedNames,
  LIST_FORMS,
  type ListForm,
} from '../citation/index.ts'
import type {Moment} from '../model/article.ts'
import type {EpochMs} from '../model/brand.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import {type DayKey, type MonthKey, monthOf, numbersOf} from '../time/calendar.ts'
import type {Words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import type {Link} from './line-views.ts'
import {NO_DATE, type PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {articleOf, outletName, type RenderContext, siteTitle, wordsOf} from './render-context.ts'
import {isoIn} from './shown-time.ts'

/** The files from which citation managers import the citations of a month, or of the undated articles. */
export interface CitationFiles {
  /** The month. */
  readonly title: string
  readonly files: readonly Link[]
}

/** The citation of an article for readers, and the files with the citations of its month. */
export interface CitationsView extends CitationFiles {
  readonly citation: Citation
}

/** The files with the citations of a month, or of the undated articles if it is null. */
export function citationFiles(month: MonthKey | null, words: Words): CitationFiles {
  const {year, month: number} = numbersOf(month ?? '')
  return {
    title: month === null ? words.undated : words.month(year, number),
    files: LIST_FORMS.map(([form, text]) => ({text, address: addresses.citations(month ?? NO_DATE, form)})),
  }
}

const dayIn = (at: EpochMs, zone: string): CitedDay => isoIn(at, zone).split('T')[0] as CitedDay

const zoneOf = ({precision, zone}: Moment, ofArchive: string): string => (precision === 'day' ? zone : ofArchive)

/** Puts a text on one line and replaces unpaired surrogates, which have no form in UTF-8. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The data of an article's citations. Days are those that the page shows: in the archive's zone, or in the outlet's if
 * only the day is known.
 */
export function citedOf(article: ShownArticle, context: RenderContext): Cited {
  const {siteUrl, timeZone} = context.settings
  const {published, archivedAt} = article
  const newspaper = oneLine(outletName(article.outlet, context).text)
  return {
    id: article.id,
    title: oneLine(article.title),
    lang: article.lang,
    authors: citedNames(article.byline.map(oneLine), newspaper),
    newspaper,
    published: published && dayIn(published.at, zoneOf(published, timeZone)),
    url: article.url,
    accessed: archivedAt === null ? null : dayIn(archivedAt, timeZone),
    archive: siteUrl ? {name: oneLine(siteTitle(context.settings)), url: new URL(article.address, siteUrl).href} : null,
  }
}

/** The citation in the notation of the site's language, and the files of the month of `day`. */
export const citationsView = (cited: Cited, day: DayKey | null, context: RenderContext): CitationsView => ({
  citation: citationFor(context.settings.language, cited),
  ...citationFiles(day && monthOf(day), wordsOf(context)),
})

/** The data of a file of citations. */
export interface CitationFileData {
  readonly form: ListForm
}

/** The lists of the month that was asked for last: the files of one month share them, so that one batch prints them. */
const latest = new WeakMap<Catalogue, {readonly month: string; readonly lists: Pick<PageInput, 'summaries' | 'read'>}>()

/** The page input of a file of citations: the articles of a month, the oldest first, or the undated ones. */
export function citationFileInput(
  {month, form}: PageOf<'citations'>,
  {catalogue}: Archive,
): InputParts<CitationFileData> {
  const last = latest.get(catalogue)
  if (last?.month === month) return {data: {form}, ...last.lists}
  const entries: readonly Entry[] =
    month === NO_DATE
      ? catalogue.undated
      : (catalogue.months.get(month) ?? []).flatMap((day) => catalogue.days.get(day) ?? [])
  const summaries = entries.map(({article}) => article)
  const lists = {summaries, read: [...summaries.keys()]}
  latest.set(catalogue, {month, lists})
  return {data: {form}, ...lists}
}

/**
 * The data of citations, by context. The files of one month follow each other, so that a record is read for the first of
 * them alone. A context lasts as long as a batch of pages.
 */
const known = new WeakMap<RenderContext, WeakMap<ShownSummary, Cited>>()

function citedIn(summary: ShownSummary, context: RenderContext): Cited {
  const ofContext = known.get(context) ?? new WeakMap<ShownSummary, Cited>()
  known.set(context, ofContext)
  const cited = ofContext.get(summary) ?? citedOf(articleOf(summary, context), context)
  ofContext.set(summary, cited)
  return cited
}

/** Prints a file of citations. */
export const citationFileOf = (
  {data: {form}, summaries}: PageInput<CitationFileData>,
  context: RenderContext,
): string =>
  citationList(
    form,
    summaries.map((summary) => citedIn(summary, context)),
  )
