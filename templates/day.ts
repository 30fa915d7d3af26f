import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {DayView} from '../src/pages/views.ts'
import {amountOn} from './lines.ts'

/** The page of a day, or of one part of it. */
export const day: Template<DayView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${view.title}</h1>
${view.count !== null && html`<p class="meta">${words.articles(view.count)}</p>`}
${view.isDoubtful && html`<p class="nothing">${words.doubtfulNote}</p>\n`}${parts.partsNav(view.part, frame)}
${
  view.outlets.length > 1 &&
  html`<nav class="filters" aria-label="${words.outlets}"><a href="#content">${words.allOutlets}</a>${view.outlets.map(
    ({outlet: {slug, text}, lines}) => html` <a href="#of-${slug}">${text} <small>${lines.length}</small></a>`,
  )}</nav>`
}
<div class="columns by-source">${view.outlets.map(
    ({outlet, lines}) => html`
<section id="of-${outlet.slug}"><h2><a href="${frame.to(outlet.address)}">${outlet.text}</a> <small>${words.articles(lines.length)}</small></h2>${parts.lines(lines, frame, {time: 'clock', outlet: false})}</section>`,
  )}</div>
${parts.partsNav(view.part, frame, true)}
<p class="more"><a href="${frame.to(view.inOtherYears.address)}">${words.inOtherYears(view.inOtherYears.text)} →</a></p>
${parts.ways(view.earlier, view.later, frame, view.title)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(view.year.address)}">${view.year.text}</a> / <a href="${frame.to(view.month.address)}">${view.month.text}</a> / ${view.dayNumber}</nav><span>${amountOn(view, frame)}</span>`
  const part = view.part.number > 1 ? ` (${view.part.number})` : ''
  return parts.sheet(
    {title: `${view.title}${part}`, description: `${view.title}${words.separator}${amountOn(view, frame)}`},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
