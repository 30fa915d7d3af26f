import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Parts} from '../src/pages/template.ts'

/** The footer of every page. */
export const footer: Parts['footer'] = (frame) => {
  const {words} = frame
  return html`<footer class="wrap foot">
<p>${words.rightsNote}</p>
<p>${words.zoneNote(frame.zone, frame.zoneOffset)}${words.separator}<a href="${frame.to(addresses.report)}">${words.report}</a>${words.separator}<a href="${frame.to(addresses.atom(null))}">Atom</a>${words.separator}<a href="${frame.to(addresses.jsonFeed(null))}">JSON Feed</a>${words.separator}${words.madeWith}</p>
</footer>`
}
