import {html} from '../src/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {OutletView} from '../src/pages/views.ts'
import {OUTSIDE} from './body.ts'

export const outlet: Template<OutletView> = (view, frame, parts) => {
  const {words} = frame
  const {text, slug} = view.outlet
  const content = html`<main class="wrap listing" id="content">
<h1>${text}</h1>
<p class="meta">${words.articles(view.count)}${view.span !== '' && html`${words.separator}${view.span}`}${words.separator}<a href="${view.home}" rel="${OUTSIDE}">${words.officialSite}</a></p>
<section class="by-month"><h2>${words.byMonth}</h2>
<dl>${view.years.map(
    ({title, months}) => html`
<div><dt>${title}</dt><dd>${months.map(
      (month) => html`<a href="${frame.to(month.address)}">${month.text} <small>${month.count}</small></a> `,
    )}</dd></div>`,
  )}
</dl></section>
${view.latest.length > 0 && html`<section><h2>${words.newest}</h2>${parts.lines(view.latest, frame, {time: 'date', outlet: false})}</section>`}
${
  view.undatedCount > 0 &&
  html`<section><h2>${words.undated} <small>${words.articles(view.undatedCount)}</small></h2>${parts.lines(view.undated, frame, {time: 'none', outlet: false})}</section>`
}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.outlets)}">${words.outlets}</a> / ${text}</nav><span>${words.articles(view.count)}</span>`
  const feed = {title: words.feedOf(text), atom: addresses.atom(slug), json: addresses.jsonFeed(slug)}
  return parts.sheet(
    {
      title: text,
      description: `${text}${words.separator}${words.articles(view.count)}${words.separator}${view.span}`,
      feeds: [feed],
    },
    {dateline, section: 'outlets', content},
    frame,
    parts,
  )
}
