import {html} from '../src/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {AboutView} from '../src/pages/views.ts'
import {accounts, problems} from './refusals.ts'

export const about: Template<AboutView> = (view, frame, parts) => {
  const {words} = frame
  const {report} = view
  const content = html`<main class="wrap listing" id="content">
<h1>${words.about}</h1>
<p class="prose">${words.aboutNote}</p>
<p class="prose">${words.rightsNote}</p>
${accounts(report.seeds, frame)}
<p><a href="${frame.to(addresses.report)}">${words.report} →</a></p>
<section><h2>${words.perOutletAndYear}</h2>
<div class="scroll"><table class="figures"><thead><tr><th scope="col">${words.outlets}</th>${view.years.map((year) => html`<th scope="col">${year}</th>`)}<th scope="col">${words.total}</th></tr></thead>
<tbody>${view.rows.map(
    ({outlet, counts, total}) =>
      html`<tr><th scope="row"><a href="${frame.to(outlet.address)}">${outlet.text}</a></th>${counts.map(({count}) => html`<td>${count > 0 ? count : ''}</td>`)}<td>${total}</td></tr>\n`,
  )}</tbody>
<tfoot><tr><th scope="row">${words.total}</th>${view.totals.map((n) => html`<td>${n}</td>`)}<td>${view.count}</td></tr></tfoot></table></div></section>
<section><h2>${words.refusals}</h2>${report.refusals.length > 0 ? problems(report.refusals, frame) : html`<p>${words.refusalsNone}</p>`}</section>
</main>`
  const dateline = html`<span>${words.about}</span><span>${words.articles(view.count)}${view.span !== '' && html`${words.separator}${view.span}`}</span>`
  return parts.sheet(
    {title: words.about, description: words.aboutNote},
    {dateline, section: 'about', content},
    frame,
    parts,
  )
}
