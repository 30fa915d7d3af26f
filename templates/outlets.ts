import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {OutletsView} from '../src/pages/views.ts'
import {OUTSIDE} from './body.ts'
import {spark} from './charts.ts'

/** The page of all outlets. */
export const outlets: Template<OutletsView> = ({outlets: all, count: articles}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.outlets}</h1>
<p class="meta">${words.outletCount(all.length)}${words.separator}${words.articles(articles)}</p>
<ul class="outlet-list">${all.map(
    ({text, address, count, span, home, chart}) => html`
<li><h2><a href="${frame.to(address)}">${text}</a></h2><p class="meta">${words.articles(count)}${span !== '' && html`${words.separator}${span}`}${words.separator}<a href="${home}" rel="${OUTSIDE}">${words.officialSite}</a></p>${chart && spark(chart)}</li>`,
  )}
</ul>
</main>`
  const dateline = html`<span>${words.outlets}</span><span>${words.outletCount(all.length)}</span>`
  return parts.sheet(
    {title: words.outlets, description: `${words.outlets}${words.separator}${words.outletCount(all.length)}`},
    {dateline, section: 'outlets', content},
    frame,
    parts,
  )
}
