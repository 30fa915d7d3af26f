import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {CalendarView} from '../src/pages/views.ts'

/** The calendar page: links to all years and months. */
export const calendar: Template<CalendarView> = ({years, doubtful, undated}, frame, parts) => {
  const {words} = frame
  const listed = (some: CalendarView['years']) =>
    some.map(
      ({text, address, months}) => html`
<div><dt><a href="${frame.to(address)}">${text}</a></dt><dd>${months.map(
        (month) => html`<a href="${frame.to(month.address)}">${month.text}</a> `,
      )}</dd></div>`,
    )
  const content = html`<main class="wrap listing" id="content">
<h1>${words.calendar}</h1>
<section class="by-month"><h2>${words.byMonth}</h2>
<dl>${listed(years)}${
    undated &&
    html`
<div><dt><a href="${frame.to(undated)}">${words.undated}</a></dt><dd></dd></div>`
  }
</dl></section>${
    doubtful.length > 0 &&
    html`
<section class="by-month"><h2>${words.doubtfulDates}</h2>
<p class="meta">${words.doubtfulNote}</p>
<dl>${listed(doubtful)}
</dl></section>`
  }
</main>`
  const dateline = html`<span>${words.calendar}</span><span></span>`
  return parts.sheet(
    {title: words.calendar, description: words.calendar},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
