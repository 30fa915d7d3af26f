import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {UndatedView} from '../src/pages/views.ts'
import {citationFiles} from './cite.ts'
import {amountOn} from './lines.ts'

/** The page of undated articles, or of one part of it. */
export const undated: Template<UndatedView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.undated}</h1>
<p class="meta">${view.count !== null && `${words.articles(view.count)}${words.separator}`}${words.undatedNote}</p>
${parts.partsNav(view.part, frame)}
${parts.lines(view.lines, frame, {time: 'none', outlet: true})}
${parts.partsNav(view.part, frame, true)}${citationFiles(view.citations, frame)}
</main>`
  const dateline = html`<span>${words.undated}</span><span>${amountOn(view, frame)}</span>`
  const part = view.part.number > 1 ? ` (${view.part.number})` : ''
  return parts.sheet(
    {title: `${words.undated}${part}`, description: words.undatedNote},
    {dateline, section: 'calendar', content},
    frame,
    parts,
  )
}
