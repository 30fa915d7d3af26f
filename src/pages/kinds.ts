import type {Card} from '../catalogue/card.ts'
import type {PictureBook} from '../images/picture-index.ts'
import {toldOfAbout, toldOfReport} from './accounts.ts'
import type {Archive} from './archive.ts'
import {groundsOf, toldOfArticle, toldOfMoved} from './article.ts'
import {toldOfCalendar, toldOfYear} from './calendar.ts'
import {toldOfDay, toldOfMonth, toldOfUndated} from './days.ts'
import {toldOfFeed} from './feeds.ts'
import {toldOfHome} from './home.ts'
import {toldOfOnThisDay} from './on-this-day.ts'
import {toldOfOutlet, toldOfOutletMonth, toldOfOutlets} from './outlet.ts'
import {toldOfOverview} from './overview.ts'
import type {Page} from './page.ts'
import type {Brief, Told} from './page-input.ts'
import {toldOfSitemap, toldOfSitemapIndex} from './sitemap.ts'
import {toldOfTopic, toldOfTopics} from './topics.ts'
import {toldOfDifference} from './versions.ts'

/** The brief of a page: all that it shows of an archive. */
export function briefOf(page: Page, archive: Archive): Brief {
  const {facts, cards = [], read = [], pictures = [], outlets = []} = toldOf(page, archive)
  const shown = [...new Set([...pictures, ...leadPictures(cards, archive.pictures)])]
  // What `toldOf` told is of the page's kind.
  return {kind: page.kind, address: page.address, facts, cards, read, pictures: shown, outlets} as Brief
}

/** Lists show the lead pictures that the site has; a missing one leaves no trace there. */
function leadPictures(cards: readonly Card[], book: PictureBook): readonly string[] {
  const found: string[] = []
  for (const {pictures} of cards) {
    const key = pictures.lead === null ? undefined : pictures.keys[pictures.lead]
    if (key !== undefined && book.get(key).kind === 'local') found.push(key)
  }
  return found
}

function toldOf(page: Page, archive: Archive): Told<unknown> {
  switch (page.kind) {
    case 'home':
      return toldOfHome(archive)
    case 'calendar':
      return toldOfCalendar(archive)
    case 'year':
      return toldOfYear(page, archive)
    case 'month':
      return toldOfMonth(page, archive)
    case 'day':
      return toldOfDay(page, archive)
    case 'almanac':
      return {facts: null}
    case 'onThisDay':
      return toldOfOnThisDay(page, archive)
    case 'undated':
      return toldOfUndated(page, archive)
    case 'outlets':
      return toldOfOutlets(archive)
    case 'outlet':
      return toldOfOutlet(page, archive)
    case 'outletMonth':
      return toldOfOutletMonth(page, archive)
    case 'overview':
      return toldOfOverview(archive)
    case 'topics':
      return toldOfTopics(archive)
    case 'topic':
      return toldOfTopic(page, archive)
    case 'article':
      return toldOfArticle(groundsOf(page, archive))
    case 'difference':
      return toldOfDifference(page, archive)
    case 'moved':
      return toldOfMoved(page, archive)
    case 'about':
      return toldOfAbout(archive)
    case 'report':
      return toldOfReport(archive)
    case 'notFound':
      return {facts: null}
    case 'atom':
    case 'jsonFeed':
      return toldOfFeed(page, archive)
    case 'sitemapIndex':
      return toldOfSitemapIndex(archive)
    case 'sitemap':
      return toldOfSitemap(page, archive)
  }
}
