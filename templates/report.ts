import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {ReportView} from '../src/pages/views.ts'
import {missingByMonth, reasonRows} from './missing.ts'
import {accounts, problems} from './refusals.ts'
import {wide} from './wide.ts'

/** The report page: what happened to every seed and image. */
export const report: Template<ReportView> = (view, frame, parts) => {
  const {report: account, names} = view
  const {words} = frame
  const {images, outlets} = account
  const content = html`<main class="wrap listing" id="content">
<h1>${words.report}</h1>
${accounts(account.seeds, frame)}
${account.otherFiles > 0 && html`<p>${words.otherFiles(account.otherFiles)}</p>`}
<p><a href="${frame.to(addresses.reportJson)}">${words.machineReport}: report.json</a></p>
<section><h2>${words.picturesTitle}</h2>
<table class="figures"><tbody>
<tr><th scope="row">${words.references}</th><td>${images.references}</td></tr>
<tr><th scope="row">${words.stored}</th><td>${images.localized}</td></tr>
<tr><th scope="row">${words.missing}</th><td>${images.missing}</td></tr>
${
  images.dropped > 0 &&
  html`<tr><th scope="row">${words.countersDropped}</th><td>${images.dropped}</td></tr>
`
}${reasonRows(images.reasons, frame)}</tbody></table></section>
<section><h2>${words.outlets}</h2>
${wide(
  words.outlets,
  html`<table class="figures"><thead><tr><th scope="col">${words.outlets}</th><th scope="col">${words.publishedCount}</th><th scope="col">${words.mergedCount}</th><th scope="col">${words.references}</th><th scope="col">${words.stored}</th><th scope="col">${words.missing}</th><th scope="col">${words.removed}</th></tr></thead>
<tbody>${outlets.map(({slug, published, merged, images: counts, removed}) => {
    const name = names.get(slug)
    return html`<tr><th scope="row">${name ? html`<a href="${frame.to(name.address)}">${name.text}</a>` : slug}</th><td>${published}</td><td>${merged}</td><td>${counts.references}</td><td>${counts.localized}</td><td>${counts.missing}</td><td class="words">${removed.map(({element, reason, count, characters}) => `${element} ${reason} ${count}${characters > 0 ? ` (${characters})` : ''}`).join(', ')}</td></tr>\n`
  })}</tbody></table>`,
)}</section>
${missingByMonth(view, frame)}
<section><h2>${words.refusals}</h2>${account.refusals.length > 0 ? problems(account.refusals, words.refusals, frame) : html`<p>${words.refusalsNone}</p>`}</section>
${account.warnings.length > 0 && html`<section><h2>${words.warnings}</h2>${problems(account.warnings, words.warnings, frame)}</section>`}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.about)}">${words.about}</a> / ${words.report}</nav><span>${words.articles(view.count)}</span>`
  return parts.sheet(
    {title: words.report, description: words.accounts},
    {dateline, section: 'about', content},
    frame,
    parts,
  )
}
