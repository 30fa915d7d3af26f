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
import type {PageInput} from './page-input.ts'
import type {RenderContext} from './render-context.ts'
import {sitemap, sitemapIndex} from './sitemap.ts'
import type {Theme} from './template.ts'
import {topicsView, topicView} from './topics.ts'
import {differenceView} from './versions.ts'
import type {Views} from './views.ts'

/** Prints a page from its brief. */
export type Renderer = (input: PageInput) => string

export function rendererOf(context: RenderContext, {templates, parts}: Theme): Renderer {
  const frameOf = frames(context.settings)
  const show = <K extends keyof Views>(kind: K, view: Views[K], {address}: PageInput): string => {
    const shown: Html = templates[kind](view, frameOf(address), parts)
    return shown.value
  }

  return (input) => {
    switch (input.kind) {
      case 'home':
        return show('home', homeView(input, context), input)
      case 'calendar':
        return show('calendar', calendarView(input, context), input)
      case 'year':
        return show('year', yearView(input, context), input)
      case 'month':
        return show('month', monthView(input, context), input)
      case 'day':
        return show('day', dayView(input, context), input)
      case 'almanac':
        return show('almanac', almanacView(context), input)
      case 'onThisDay':
        return show('onThisDay', onThisDayView(input, context), input)
      case 'undated':
        return show('undated', undatedView(input, context), input)
      case 'outlets':
        return show('outlets', outletsView(input, context), input)
      case 'outlet':
        return show('outlet', outletView(input, context), input)
      case 'outletMonth':
        return show('outletMonth', outletMonthView(input, context), input)
      case 'overview':
        return show('overview', overviewView(input, context), input)
      case 'topics':
        return show('topics', topicsView(input, context), input)
      case 'topic':
        return show('topic', topicView(input, context), input)
      case 'article':
        return show('article', articleView(input, context), input)
      case 'difference':
        return show('difference', differenceView(input, context), input)
      case 'moved':
        return show('moved', movedView(input), input)
      case 'about':
        return show('about', aboutView(input), input)
      case 'report':
        return show('report', reportView(input, context), input)
      case 'notFound':
        return show('notFound', null, input)
      case 'atom':
      case 'jsonFeed':
        return feedOf(input, context, frameOf(input.address))
      case 'sitemapIndex':
        return sitemapIndex(input, frameOf(input.address)).value
      case 'sitemap':
        return sitemap(input, frameOf(input.address)).value
    }
  }
}
