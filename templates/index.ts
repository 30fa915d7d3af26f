import type {Theme} from '../src/pages/template.ts'
import {about} from './about.ts'
import {almanac} from './almanac.ts'
import {article} from './article.ts'
import {body} from './body.ts'
import {calendar} from './calendar.ts'
import {day} from './day.ts'
import {difference} from './difference.ts'
import {footer} from './footer.ts'
import {home} from './home.ts'
import {layout} from './layout.ts'
import {lines} from './lines.ts'
import {masthead} from './masthead.ts'
import {month} from './month.ts'
import {moved} from './moved.ts'
import {notFound} from './not-found.ts'
import {onThisDay} from './on-this-day.ts'
import {outlet} from './outlet.ts'
import {outletMonth} from './outlet-month.ts'
import {outlets} from './outlets.ts'
import {overview} from './overview.ts'
import {report} from './report.ts'
import {sheet} from './sheet.ts'
import {topic} from './topic.ts'
import {topics} from './topics.ts'
import {undated} from './undated.ts'
import {partsNav, ways} from './ways.ts'
import {year} from './year.ts'

/** The default theme: the templates and shared parts that come with Backfile. */
export const theme: Theme = {
  templates: {
    home,
    calendar,
    year,
    month,
    day,
    almanac,
    onThisDay,
    undated,
    outlets,
    outlet,
    outletMonth,
    overview,
    topics,
    topic,
    article,
    difference,
    moved,
    about,
    report,
    notFound,
  },
  parts: {layout, sheet, masthead, footer, lines, body, ways, partsNav},
}
