import type {Address} from '../brand.ts'
import type {Html} from '../html.ts'
import {aboutView, reportView} from './accounts.ts'
import type {Archive} from './archive.ts'
import {articleView} from './article.ts'
import {dayView, monthView, undatedView, yearView} from './calendar.ts'
import {feedOf} from './feeds.ts'
import {type Frame, frames} from './frame.ts'
import {homeView} from './home.ts'
import {spanOf} from './line.ts'
import {outletMonthView, outletsView, outletView} from './outlet.ts'
import type {Page} from './page.ts'
import {sitemap, sitemapIndex} from './sitemap.ts'
import type {Theme} from './template.ts'
import {differenceView} from './versions.ts'
import type {Views} from './views.ts'

/** Prints the pages of an archive, each from its address alone. */
export type Renderer = (page: Page) => string

export function rendererOf(archive: Archive, {templates, parts}: Theme): Renderer {
  const frameOf = frames(archive, spanOf(archive.catalogue.entries, archive))
  const byId = new Map(archive.catalogue.entries.map((entry) => [entry.article.id as string, entry]))
  const entryOf = (id: string) => {
    const entry = byId.get(id)
    if (!entry) throw new Error(`No article has the id ${id}.`)
    return entry
  }
  const show = <K extends keyof Views>(kind: K, view: Views[K], address: Address): Html =>
    templates[kind](view, frameOf(address), parts)

  return (page) => {
    const {address} = page
    const frame: Frame = frameOf(address)
    switch (page.kind) {
      case 'home':
        return show('home', homeView(archive), address).value
      case 'year':
        return show('year', yearView(page, archive), address).value
      case 'month':
        return show('month', monthView(page, archive), address).value
      case 'day':
        return show('day', dayView(page, archive), address).value
      case 'undated':
        return show('undated', undatedView(page, archive), address).value
      case 'outlets':
        return show('outlets', outletsView(archive), address).value
      case 'outlet':
        return show('outlet', outletView(page, archive), address).value
      case 'outletMonth':
        return show('outletMonth', outletMonthView(page, archive), address).value
      case 'article':
        return show('article', articleView(page, archive, entryOf), address).value
      case 'difference':
        return show('difference', differenceView(page, archive, entryOf), address).value
      case 'moved': {
        const {title, lang, address: now} = entryOf(page.id).article
        return show('moved', {title, lang, address: now}, address).value
      }
      case 'about':
        return show('about', aboutView(archive), address).value
      case 'report':
        return show('report', reportView(archive), address).value
      case 'notFound':
        return show('notFound', null, address).value
      case 'atom':
      case 'jsonFeed':
        return feedOf(page, archive, frame)
      case 'sitemapIndex':
        return sitemapIndex(archive, frame).value
      case 'sitemap':
        return sitemap(page, archive, frame).value
    }
  }
}
