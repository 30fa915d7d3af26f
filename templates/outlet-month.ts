import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {OutletMonthView} from '../src/pages/views.ts'
import {amountOn} from './lines.ts'

/** The page of a month of one outlet, or of one part of it. */
export const outletMonth: Template<OutletMonthView> = (view, frame, parts) => {
  const {words} = frame
  const {outlet} = view
  const title = `${outlet.text}${words.separator}${view.title}`
  const content = html`<main class="wrap listing" id="content">
<h1><a class="kicker" href="${frame.to(outlet.address)}">${outlet.text}</a> ${view.title}</h1>
${view.count !== null && html`<p class="meta">${words.articles(view.count)}</p>`}
${parts.partsNav(view.part, frame)}
<div class="columns">${view.days.map(
    ({title: date, address, lines}) => html`
<section><h2><a href="${frame.to(address)}">${date}</a> <small>${words.articles(lines.length)}</small></h2>${parts.lines(lines, frame, {time: 'clock', outlet: false})}</section>`,
  )}</div>
${parts.partsNav(view.part, frame, true)}
${parts.ways(view.earlier, view.later, frame, title)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.outlets)}">${words.outlets}</a> / <a href="${frame.to(outlet.address)}">${outlet.text}</a> / ${view.title}</nav><span>${amountOn(view, frame)}</span>`
  const part = view.part.number > 1 ? ` (${view.part.number})` : ''
  return parts.sheet(
    {title: `${title}${part}`, description: `${title}${words.separator}${amountOn(view, frame)}`},
    {dateline, section: 'outlets', content},
    frame,
    parts,
  )
}
