import {html} from '../src/model/html.ts'
import type {CitationFiles} from '../src/pages/citations.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {ArticleView} from '../src/pages/views.ts'
import {directionOf} from './language.ts'

/** Links to files with many citations, for citation managers. */
const fileLinks = ({title, files}: CitationFiles, frame: Frame) => {
  const {allCitations, separator} = frame.words
  return html`${allCitations(title)}${files.map(
    ({text, address}) => html`${separator}<a href="${frame.to(address)}">${text}</a>`,
  )}`
}

/** The files of citations below a list of articles. */
export const citationFiles = (files: CitationFiles, frame: Frame) => html`
<p class="meta">${fileLinks(files, frame)}</p>`

/**
 * The citation of an article in one notation. When a reader opens it, the page's script adds the other notations before
 * the links to files.
 */
export const cite = ({citations}: ArticleView, frame: Frame) => {
  const {form, text} = citations.citation
  return html`
<details class="cite"><summary>${frame.words.cite}</summary>
<h2>${form}</h2><pre data-copy${directionOf(text)}>${text}</pre>
<p>${fileLinks(citations, frame)}</p></details>`
}
