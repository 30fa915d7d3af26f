import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Parts, Section} from '../src/pages/template.ts'

/**
 * The masthead: the archive's name, an element for a search box, the navigation, and the dateline with the reader's
 * position.
 */
export const masthead: Parts['masthead'] = (dateline, current, frame) => {
  const {words} = frame
  const entries: readonly (readonly [Section, string, string])[] = [
    ['home', words.home, frame.to(addresses.home)],
    ['calendar', words.calendar, frame.to(addresses.calendar)],
    ['outlets', words.outlets, frame.to(addresses.outlets)],
    ['topics', words.topics, frame.to(addresses.topics)],
    ['overview', words.overview, frame.to(addresses.overview)],
    ['about', words.about, frame.to(addresses.about)],
  ]
  return html`<a class="skip" href="#content">${words.skipToContent}</a>
<header class="wrap mast">
<div class="row"><a class="name" href="${frame.to(addresses.home)}">${frame.title}</a><div class="find"></div><div class="tools"></div>
<nav aria-label="${words.navigation}">${entries.map(([section, text, href]) =>
    section === current
      ? html`<a href="${href}" aria-current="${section === 'home' ? 'page' : 'true'}">${text}</a>`
      : html`<a href="${href}">${text}</a>`,
  )}</nav></div>
<div class="dateline">${dateline}</div>
</header>`
}
