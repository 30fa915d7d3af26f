import {html} from '../src/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {CalendarView} from '../src/pages/views.ts'

/** Every year and month, each a link, with what it holds. */
export function byMonth({years, undated}: CalendarView, frame: Frame) {
  const {words} = frame
  return html`<section class="by-month"><h2>${words.byMonth}</h2>
<dl>${years.map(
    ({text, address, count, months}) => html`
<div><dt><a href="${frame.to(address)}">${text}</a> <small>${words.articles(count)}</small></dt><dd>${months.map(
      (month) => html`<a href="${frame.to(month.address)}" title="${words.articles(month.count)}">${month.text}</a> `,
    )}</dd></div>`,
  )}${
    undated &&
    html`
<div><dt><a href="${frame.to(undated.address)}">${words.undated}</a> <small>${words.articles(undated.count)}</small></dt><dd></dd></div>`
  }
</dl></section>`
}

export const calendar: Template<CalendarView> = (view, frame, parts) => {
  const {words} = frame
  const count = view.years.reduce((n, year) => n + year.count, view.undated?.count ?? 0)
  const content = html`<main class="wrap listing" id="content">
<h1>${words.calendar}</h1>
<p class="meta">${words.articles(count)}</p>
${byMonth(view, frame)}
</main>`
  const dateline = html`<span>${words.calendar}</span><span>${words.articles(count)}</span>`
  return parts.sheet(
    {title: words.calendar, description: `${words.calendar}${words.separator}${words.articles(count)}`},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
