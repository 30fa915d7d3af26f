import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {AboutView} from '../src/pages/views.ts'
import {problems} from './refusals.ts'

/** The page about the archive. */
export const about: Template<AboutView> = ({refusals}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.about}</h1>
<p class="prose">${words.aboutNote}</p>
<p class="prose">${words.rightsNote}</p>
<p><a href="${frame.to(addresses.overview)}">${words.overview} →</a></p>
<p><a href="${frame.to(addresses.report)}">${words.report} →</a></p>
<section><h2>${words.refusals}</h2>${refusals.length > 0 ? problems(refusals, words.refusals, frame) : html`<p>${words.refusalsNone}</p>`}</section>
</main>`
  const dateline = html`<span>${words.about}</span><span>${frame.title}</span>`
  return parts.sheet(
    {title: words.about, description: words.aboutNote},
    {dateline, section: 'about', content},
    frame,
    parts,
  )
}
