import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {OverviewView} from '../src/pages/views.ts'
import {areas, colour, days, shares} from './charts.ts'
import {wide} from './wide.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const percent = (part: number): string => `${Math.round(part * 100)} %`

function byOutlet({areas: drawn, table}: OverviewView, {words, to}: Frame, label: string) {
  const legend =
    drawn &&
    html`<ul class="legend-list">${drawn.series.map(
      ({text, address}, at) => html`<li><i class="k${at}"></i><a href="${to(address)}">${text}</a></li>`,
    )}${drawn.hasOthers && html`<li><i class="k${drawn.series.length}"></i>${words.otherOutlets}</li>`}</ul>`
  return html`${legend}
<details><summary>${words.asTable}</summary>${wide(
    label,
    html`<table class="figures"><thead><tr><th scope="col">${words.outlets}</th>${table.years.map((year) => html`<th scope="col">${year}</th>`)}<th scope="col">${words.total}</th></tr></thead>
<tbody>${table.rows.map(
      ({outlet, counts, total}) =>
        html`<tr><th scope="row"><a href="${to(outlet.address)}">${outlet.text}</a></th>${counts.map((count) => html`<td>${count > 0 ? count : ''}</td>`)}<td>${total}</td></tr>\n`,
    )}</tbody>
<tfoot><tr><th scope="row">${words.total}</th>${table.totals.map((n) => html`<td>${n}</td>`)}<td>${table.totals.reduce((sum, n) => sum + n, 0)}</td></tr></tfoot></table>`,
  )}</details>`
}

function emptyDays({empty}: OverviewView, {words}: Frame) {
  return html`<details><summary>${words.asTable}</summary>${wide(
    words.daysWithout,
    html`<table class="figures"><caption>${words.daysWithout}</caption><thead><tr><th scope="col">${words.yearName}</th>${MONTHS.map((month) => html`<th scope="col">${words.monthAlone(month)}</th>`)}</tr></thead>
<tbody>${empty.map(
      ({title, months}) =>
        html`<tr><th scope="row">${title}</th>${months.map((n) => html`<td>${n === null ? '' : n}</td>`)}</tr>\n`,
    )}</tbody></table>`,
  )}</details>`
}

function languages({languages: {names, years}}: OverviewView, {words}: Frame) {
  return html`<ul class="legend-list">${names.map((name, at) => html`<li><i class="k${colour(at)}"></i>${name}</li>`)}</ul>
<dl class="shares">${years.map(
    ({title, shares: parts}) =>
      html`<div><dt>${title}</dt><dd>${shares(parts, `${title}: ${parts.flatMap(({part}, at) => (part > 0 ? [`${names[at]} ${percent(part)}`] : [])).join(', ')}`)}</dd></div>\n`,
  )}</dl>
<details><summary>${words.asTable}</summary>${wide(
    words.languagesByYear,
    html`<table class="figures"><thead><tr><th scope="col">${words.yearName}</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${years.map(
      ({title, counts}) =>
        html`<tr><th scope="row">${title}</th>${counts.map((n) => html`<td>${n > 0 ? n : ''}</td>`)}</tr>\n`,
    )}</tbody></table>`,
  )}</details>`
}

/** The overview page: charts of the archive, each with a table of its numbers. */
export const overview: Template<OverviewView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing overview" id="content">
<h1>${words.overview}</h1>
<p class="meta">${words.articles(view.count)}${words.separator}${words.outletCount(view.outletCount)}${view.span !== '' && html`${words.separator}${view.span}`}</p>
<section><h2>${words.byOutletAndMonth}</h2>
${view.areas && areas(view.areas.chart, words.byOutletAndMonth, frame)}${byOutlet(view, frame, words.byOutletAndMonth)}</section>
${
  view.calendar.length > 0 &&
  html`<section><h2>${words.everyDay}</h2>
<p class="meta">${words.everyDayNote}</p>
<div class="day-charts">${view.calendar.map(
    ({title, chart}) => html`<div><h3>${title}</h3>${days(chart, `${words.everyDay}: ${title}`)}</div>\n`,
  )}</div>
${emptyDays(view, frame)}</section>
<section><h2>${words.languagesByYear}</h2>
${languages(view, frame)}</section>`
}
</main>`
  const dateline = html`<span>${words.overview}</span><span>${words.articles(view.count)}${view.span !== '' && html`${words.separator}${view.span}`}</span>`
  return parts.sheet(
    {title: words.overview, description: `${words.overview}${words.separator}${words.articles(view.count)}`},
    {dateline, section: 'overview', content},
    frame,
    parts,
  )
}
