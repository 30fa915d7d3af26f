import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {ArticleView} from '../src/pages/views.ts'

/** The citations of an article in every notation, and a COinS value for citation managers. */
export const cite = ({citations: {forms, contextObject}}: ArticleView, {words}: Frame) => html`
<details class="cite"><summary>${words.cite}</summary>${forms.map(
  ({form, text}) => html`
<section><h2>${form}</h2><pre data-copy dir="auto">${text}</pre></section>`,
)}<span class="Z3988" title="${contextObject}"></span></details>`
