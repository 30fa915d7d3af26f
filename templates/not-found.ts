import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'

/** A host serves this page for any missing address, at any depth, so it has an inline style and absolute links. */
const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.7 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1.25rem}h1{font-family:Georgia,serif}a{color:inherit}`

/** The page for missing addresses. */
export const notFound: Template<null> = (_view, frame, parts) => {
  const {words} = frame
  const link = (address: Frame['address']): string => frame.absolute(address) ?? frame.to(address)
  const content = html`<main id="content">
<h1>${words.notFound}</h1>
<p>${words.notFoundNote}</p>
<p><a href="${link(addresses.home)}">${frame.title}</a>${words.separator}<a href="${link(addresses.calendar)}">${words.calendar}</a>${words.separator}<a href="${link(addresses.outlets)}">${words.outlets}</a></p>
</main>`
  return parts.layout({title: words.notFound, description: words.notFoundNote, inlineStyle: STYLE}, content, frame)
}
