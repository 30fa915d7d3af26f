/** A file for a folder of user templates. It replaces the built-in template of the same name. */
export interface Overlay {
  readonly file: string
  readonly text: string
}

/** The footer, which every page shows, with one more word. */
export const changedFooter: Overlay = {
  file: 'footer.js',
  text: `import {addresses, html} from 'backfile'

export default (frame) => {
  const {words} = frame
  return html\`<footer class="wrap foot">
<p>\${words.rightsNote}</p>
<p>\${words.zoneNote(frame.zone, frame.zoneOffset)}\${words.separator}<a href="\${frame.to(addresses.report)}">\${words.report}</a>\${words.separator}<a href="\${frame.to(addresses.atom(null))}">Atom</a>\${words.separator}\${words.madeWith}, changed</p>
</footer>\`
}
`,
}

/** The About page, which exists once per site, with one more word. */
export const changedAbout: Overlay = {
  file: 'about.js',
  text: `import {addresses, html} from 'backfile'

export default ({refusals}, frame, parts) => {
  const {words} = frame
  const content = html\`<main class="wrap listing" id="content">
<h1>\${words.about}</h1>
<p class="prose">\${words.aboutNote}</p>
<p class="prose">\${words.rightsNote}, changed</p>
<p><a href="\${frame.to(addresses.report)}">\${words.report} →</a></p>
<p>\${words.refusals}\${words.separator}\${refusals.length}</p>
</main>\`
  const dateline = html\`<span>\${words.about}</span>\`
  const head = {title: words.about, description: words.aboutNote}
  return parts.sheet(head, {dateline, section: 'about', content}, frame, parts)
}
`,
}
