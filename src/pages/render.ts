import type {Html} from '../model/html.ts'
import {aboutView, reportView} from './accounts.ts'
import {articleView, movedView} from './article.ts'
import {calendarView, yearView} from './calendar.ts'
import {dayView, monthView, undatedView} from './days.ts'
import {feedOf} from './feeds.ts'
import {frames} from './frame.ts'
import {homeView} from './home.ts'
import {almanacView, onThisDayView} from './on-this-day.ts'
import {outletMonthView, outletsView, outletView} from './outlet.ts'
import {overviewView} from './overview.ts'
import type {Brief} from './page-input.ts'
import type {Desk} from './render-context.ts'
import {sitemap, sitemapIndex} from './sitemap.ts'
import type {Theme} from './template.ts'
import {topicsView, topicView} from './topics.ts'
import {differenceView} from './versions.ts'
import type {Views} from './views.ts'

/** Prints a page from its brief. */
export type Renderer = (brief: Brief) => string

export function rendererOf(desk: Desk, {templates, parts}: Theme): Renderer {
  const frameOf = frames(desk.settings)
  const show = <K extends keyof Views>(kind: K, view: Views[K], {address}: Brief): string => {
    const shown: Html = templates[kind](view, frameOf(address), parts)
    return shown.value
  }

  return (brief) => {
    switch (brief.kind) {
      case 'home':
        return show('home', homeView(brief, desk), brief)
      case 'calendar':
        return show('calendar', calendarView(brief, desk), brief)
      case 'year':
        return show('year', yearView(brief, desk), brief)
      case 'month':
        return show('month', monthView(brief, desk), brief)
      case 'day':
        return show('day', dayView(brief, desk), brief)
      case 'almanac':
        return show('almanac', almanacView(desk), brief)
      case 'onThisDay':
        return show('onThisDay', onThisDayView(brief, desk), brief)
      case 'undated':
        return show('undated', undatedView(brief, desk), brief)
      case 'outlets':
        return show('outlets', outletsView(brief, desk), brief)
      case 'outlet':
        return show('outlet', outletView(brief, desk), brief)
      case 'outletMonth':
        return show('outletMonth', outletMonthView(brief, desk), brief)
      case 'overview':
        return show('overview', overviewView(brief, desk), brief)
      case 'topics':
        return show('topics', topicsView(brief, desk), brief)
      case 'topic':
        return show('topic', topicView(brief, desk), brief)
      case 'article':
        return show('article', articleView(brief, desk), brief)
      case 'difference':
        return show('difference', differenceView(brief, desk), brief)
      case 'moved':
        return show('moved', movedView(brief), brief)
      case 'about':
        return show('about', aboutView(brief), brief)
      case 'report':
        return show('report', reportView(brief, desk), brief)
      case 'notFound':
        return show('notFound', null, brief)
      case 'atom':
      case 'jsonFeed':
        return feedOf(brief, desk, frameOf(brief.address))
      case 'sitemapIndex':
        return sitemapIndex(brief, frameOf(brief.address)).value
      case 'sitemap':
        return sitemap(brief, frameOf(brief.address)).value
    }
  }
}
