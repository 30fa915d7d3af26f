import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Parts} from '../src/pages/template.ts'

/** A page of the site: the layout with masthead, content and footer. */
export const sheet: Parts['sheet'] = (head, {dateline, section, content}, frame, parts) => {
  const atom = {title: frame.words.feedOf(frame.title), atom: addresses.atom(null)}
  // An article names each feed once: readers find the other format on the pages that the feeds belong to.
  const all = head.kind === 'article' ? atom : {...atom, json: addresses.jsonFeed(null)}
  return parts.layout(
    {...head, feeds: [...(head.feeds ?? []), all]},
    html`${parts.masthead(dateline, section, frame)}
${content}
${parts.footer(frame)}`,
    frame,
  )
}
