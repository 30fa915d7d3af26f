import type {ArticleSummary} from '../catalogue/summary.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import {aboutInput, reportInput} from './accounts.ts'
import type {Archive} from './archive.ts'
import {articleInput, groundsOf, movedInput} from './article.ts'
import {calendarInput, yearInput} from './calendar.ts'
import {dayInput, monthInput, undatedInput} from './days.ts'
import {feedInput} from './feeds.ts'
import {homeInput} from './home.ts'
import {onThisDayInput} from './on-this-day.ts'
import {outletInput, outletMonthInput, outletsInput} from './outlet.ts'
import {overviewInput} from './overview.ts'
import type {Page} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {sitemapIndexInput, sitemapInput} from './sitemap.ts'
import {topicInput, topicsInput} from './topics.ts'
import {differenceInput} from './versions.ts'

/** The brief of a page: all that it shows of an archive. */
export function pageInputOf(page: Page, archive: Archive): PageInput {
  const {data, summaries = [], read = [], pictures = [], outlets = []} = inputPartsOf(page, archive)
  const shown = [...new Set([...pictures, ...leadPictures(summaries, archive.pictures)])]
  // What `toldOf` told is of the page's kind.
  return {kind: page.kind, address: page.address, data, summaries, read, pictures: shown, outlets} as PageInput
}

/** Lists show the lead pictures that the site has; a missing one leaves no trace there. */
function leadPictures(summaries: readonly ArticleSummary[], book: PictureIndex): readonly string[] {
  const found: string[] = []
  for (const {pictures} of summaries) {
    const key = pictures.lead === null ? undefined : pictures.keys[pictures.lead]
    if (key !== undefined && book.get(key).kind === 'local') found.push(key)
  }
  return found
}

function inputPartsOf(page: Page, archive: Archive): InputParts<unknown> {
  switch (page.kind) {
    case 'home':
      return homeInput(archive)
    case 'calendar':
      return calendarInput(archive)
    case 'year':
      return yearInput(page, archive)
    case 'month':
      return monthInput(page, archive)
    case 'day':
      return dayInput(page, archive)
    case 'almanac':
      return {data: null}
    case 'onThisDay':
      return onThisDayInput(page, archive)
    case 'undated':
      return undatedInput(page, archive)
    case 'outlets':
      return outletsInput(archive)
    case 'outlet':
      return outletInput(page, archive)
    case 'outletMonth':
      return outletMonthInput(page, archive)
    case 'overview':
      return overviewInput(archive)
    case 'topics':
      return topicsInput(archive)
    case 'topic':
      return topicInput(page, archive)
    case 'article':
      return articleInput(groundsOf(page, archive))
    case 'difference':
      return differenceInput(page, archive)
    case 'moved':
      return movedInput(page, archive)
    case 'about':
      return aboutInput(archive)
    case 'report':
      return reportInput(archive)
    case 'notFound':
      return {data: null}
    case 'atom':
    case 'jsonFeed':
      return feedInput(page, archive)
    case 'sitemapIndex':
      return sitemapIndexInput(archive)
    case 'sitemap':
      return sitemapInput(page, archive)
  }
}
