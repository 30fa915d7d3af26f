import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {AlmanacView} from '../src/pages/views.ts'

/** The page of all dates of the year. */
export const almanac: Template<AlmanacView> = ({months}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap year" id="content">
<h1>${words.onThisDay}</h1>
<div class="months">${months.map(
    ({title, days}) => html`
<section class="month"><h2>${title}</h2>
<div class="dates">${days.map(
      ({day, text, address}) => html`<a href="${frame.to(address)}" aria-label="${text}">${day}</a> `,
    )}</div></section>`,
  )}</div>
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.calendar)}">${words.calendar}</a> / ${words.onThisDay}</nav><span></span>`
  return parts.sheet(
    {title: words.onThisDay, description: words.onThisDay},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
