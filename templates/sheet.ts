import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Parts} from '../src/pages/template.ts'

/** A page of the site: the layout with masthead, content and footer. */
export const sheet: Parts['sheet'] = (head, {dateline, section, content}, frame, parts) => {
  const all = {title: frame.words.feedOf(frame.title), atom: addresses.atom(null), json: addresses.jsonFeed(null)}
  // An article names the feed of its outlet alone: its footer links to those of the archive.
  const feeds = [...(head.feeds ?? []), ...(head.kind === 'article' ? [] : [all])]
  return parts.layout(
    {...head, feeds},
    html`${parts.masthead(dateline, section, frame)}
${content}
${parts.footer(frame)}`,
    frame,
  )
}
