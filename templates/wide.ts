import {type Html, html} from '../src/model/html.ts'

/** What may be wider than the page, in a part that scrolls by itself, also by keys (WCAG 2.1.1), and so has a name. */
export const wide = (label: string, content: Html): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${content}</div>`
