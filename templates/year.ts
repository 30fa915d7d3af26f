import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {DayCell, YearView} from '../src/pages/views.ts'

const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** A day as a cell of its month: shaded by its number of articles, and a link if it has any. */
function cell(day: DayCell | null, {words, to}: Frame) {
  if (day === null) return html`<td></td>`
  const {count, level, address, date} = day
  if (address === null) return html`<td class="c0">${day.day}</td>`
  return html`<td class="c${level}"><a href="${to(address)}" aria-label="${`${date}${words.separator}${words.articles(count)}`}">${day.day}</a></td>`
}

/** The page of a year. */
export const year: Template<YearView> = (view, frame, parts) => {
  const {words} = frame
  const weekdays = html`<thead><tr>${WEEK.map(
    (n) => html`<th scope="col" abbr="${words.weekday(n)}">${words.weekdayShort(n)}</th>`,
  )}</tr></thead>`
  const content = html`<main class="wrap year" id="content">
<h1>${view.title}</h1>
<p class="meta">${words.articles(view.count)}</p>
<div class="months">${view.months.map(
    ({title, address, count, weeks}, at) => html`
<section class="month"><h2 id="m${at + 1}">${address ? html`<a href="${frame.to(address)}">${title}</a>` : html`<span>${title}</span>`} <small>${words.articles(count)}</small></h2>
<table class="days" aria-labelledby="m${at + 1}">${weekdays}<tbody>${weeks.map(
      (week) => html`
<tr>${week.map((day) => cell(day, frame))}</tr>`,
    )}</tbody></table></section>`,
  )}</div>
<p class="legend" aria-hidden="true">${words.few} <i class="c0"></i><i class="c1"></i><i class="c2"></i><i class="c3"></i><i class="c4"></i> ${words.many}</p>
${parts.ways(view.earlier, view.later, frame, words.year(view.year))}
<nav class="years" aria-label="${words.calendar}">${view.years.map(
    ({text, address}) =>
      html`<a href="${frame.to(address)}"${address === frame.address ? html` aria-current="page"` : null}>${text}</a> `,
  )}</nav>
</main>`
  const dateline = html`<span>${view.title}</span><span>${words.articles(view.count)}</span>`
  return parts.sheet(
    {title: view.title, description: `${view.title}${words.separator}${words.articles(view.count)}`},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
