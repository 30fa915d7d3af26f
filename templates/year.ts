import {html} from '../src/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {YearView} from '../src/pages/views.ts'

const WEEK = [0, 1, 2, 3, 4, 5, 6]

export const year: Template<YearView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap year" id="content">
<h1>${view.title}</h1>
<p class="meta">${words.articles(view.count)}</p>
<div class="months">${view.months.map(
    ({title, address, count, blanks, cells}) => html`
<section class="month"><h2>${address ? html`<a href="${frame.to(address)}">${title}</a>` : html`<span>${title}</span>`} <small>${words.articles(count)}</small></h2>
<div class="days">${WEEK.map((n) => html`<span class="w" aria-hidden="true">${words.weekdayShort(n)}</span>`)}${Array.from({length: blanks}, () => html`<span></span>`)}${cells.map(
      ({day, count: n, level, address: to, date}) =>
        to
          ? html`<a class="c${level}" href="${frame.to(to)}" aria-label="${`${date}${words.separator}${words.articles(n)}`}">${day}</a>`
          : html`<span class="c0">${day}</span>`,
    )}</div></section>`,
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
