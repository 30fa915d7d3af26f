import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Parts, Template} from '../src/pages/template.ts'
import type {DayInYear, OnThisDayView} from '../src/pages/views.ts'
import {facts, headline, thumbnail} from './lines.ts'

/** A day of one year: its first article with its image, then headlines. */
function dayInYear({year, title, address, count, lines}: DayInYear, frame: Frame, parts: Parts) {
  const [first, ...others] = lines
  return html`
<section><h2><a href="${frame.to(address)}" aria-label="${title}">${year}</a> <small>${count === null ? '' : frame.words.articles(count)} →</small></h2><div class="of-year">${
    first &&
    html`<article${first.picture && html` class="with-picture"`}><div><p class="headline">${headline(first, frame)}</p>${facts(first, frame)}</div>${thumbnail(first, frame)}</article>`
  }${others.length > 0 && parts.lines(others, frame, {time: 'none', outlet: true})}</div></section>`
}

/** The page of one date in all years. */
export const onThisDay: Template<OnThisDayView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${view.title}</h1>
${view.span !== '' && html`<p class="meta">${view.span}</p>`}
${
  view.days.length > 0
    ? html`<div class="in-years">${view.days.map((day) => dayInYear(day, frame, parts))}</div>`
    : html`<p class="nothing">${words.nothingOnThisDay}</p>`
}
${parts.ways(view.earlier, view.later, frame, view.title)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.almanac)}">${words.onThisDay}</a> / ${view.title}</nav><span>${view.span}</span>`
  const title = `${words.onThisDay}${words.separator}${view.title}`
  return parts.sheet(
    {title, description: view.span === '' ? title : `${title}${words.separator}${view.span}`},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
