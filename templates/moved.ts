import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {MovedView} from '../src/pages/views.ts'

/** The page at a former address: redirects by `meta refresh`, and has a link for browsers that block it. */
export const moved: Template<MovedView> = ({title, lang, address}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.moved}</h1>
<p><a href="${frame.to(address)}" lang="${lang}" dir="auto">${title}</a></p>
</main>`
  return parts.sheet(
    {title: words.moved, description: title, goTo: address},
    {dateline: html`<span>${words.moved}</span>`, section: null, content},
    frame,
    parts,
  )
}
