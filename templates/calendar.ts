import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {CalendarView} from '../src/pages/views.ts'

/** The calendar page: links to all years and months. */
export const calendar: Template<CalendarView> = ({years, undated}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.calendar}</h1>
<section class="by-month"><h2>${words.byMonth}</h2>
<dl>${years.map(
    ({text, address, months}) => html`
<div><dt><a href="${frame.to(address)}">${text}</a></dt><dd>${months.map(
      (month) => html`<a href="${frame.to(month.address)}">${month.text}</a> `,
    )}</dd></div>`,
  )}${
    undated &&
    html`
<div><dt><a href="${frame.to(undated)}">${words.undated}</a></dt><dd></dd></div>`
  }
</dl></section>
</main>`
  const dateline = html`<span>${words.calendar}</span><span></span>`
  return parts.sheet(
    {title: words.calendar, description: words.calendar},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
