import {type Html, html} from '../src/model/html.ts'

/**
 * Puts wide content into a box that scrolls sideways. The box is focusable, so that keys scroll it (WCAG 2.1.1), and
 * therefore has a name.
 */
export const wide = (label: string, content: Html): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${content}</div>`
