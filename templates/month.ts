import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {MonthView} from '../src/pages/views.ts'
import {citationFiles} from './cite.ts'
import {facts, headline, thumbnail} from './lines.ts'

/** The page of a month. */
export const month: Template<MonthView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${view.title}</h1>
<p class="meta">${words.articles(view.count)}${words.separator}${words.days(view.days.length)}</p>
<ol class="month-days">${view.days.map(
    ({title, count, parts: links, lead}) => html`
<li><h2>${links.slice(0, 1).map((address) => html`<a href="${frame.to(address)}">${title}</a>`)}<small>${words.articles(count)}${links
      .slice(1)
      .map(
        (address, at) =>
          html` <a href="${frame.to(address)}" aria-label="${`${title}${words.separator}${words.part(at + 2, links.length)}`}">${at + 2}</a>`,
      )}</small></h2>
<article${lead.picture ? html` class="with-picture"` : null}><div><p class="headline">${headline(lead, frame)}</p>${facts(lead, frame)}</div>${thumbnail(lead, frame)}</article></li>`,
  )}
</ol>${citationFiles(view.citations, frame)}
${parts.ways(view.earlier, view.later, frame, view.title)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(view.year.address)}">${view.year.text}</a> / ${view.name}</nav><span>${words.articles(view.count)}</span>`
  return parts.sheet(
    {title: view.title, description: `${view.title}${words.separator}${words.articles(view.count)}`},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
