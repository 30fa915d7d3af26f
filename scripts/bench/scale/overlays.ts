/**
 * Folders of a user's templates: by a file's name its text. Both are ours with another word; `backfile` is what a template
 * imports.
 */
export interface Overlay {
  readonly file: string
  readonly text: string
}

/** A part that every page has. */
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

/** A kind of page that a site has once. */
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
