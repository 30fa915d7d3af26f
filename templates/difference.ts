import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {Block, DifferenceView, Run, VersionView} from '../src/pages/views.ts'
import {besideText, comparisonLink, fileOf, time} from './versions.ts'

/** A run of text: removed text struck through, added text underlined, both with a label for screen readers. */
function printed({kind, text}: Run, {words, language}: Frame) {
  const label = (mark: string) => html`<span class="unseen" lang="${language}" dir="auto">${mark}</span>`
  if (kind === 'removed') return html`<del>${label(words.removedMark)}${text}</del>`
  return kind === 'added' ? html`<ins>${label(words.addedMark)}${text}</ins>` : text
}

function block(part: Block, frame: Frame) {
  if (part.kind === 'paragraph') return html`<p dir="auto">${part.runs.map((run) => printed(run, frame))}</p>\n`
  return html`<details><summary lang="${frame.language}" dir="auto">${frame.words.sentencesSame(part.sentences)}</summary>
${part.paragraphs.map((text) => html`<p dir="auto">${text}</p>\n`)}</details>\n`
}

function side(version: VersionView, name: string, {words}: Frame) {
  return html`
<section><h2>${name} <small>${words.versionNumber(version.number)}</small></h2>
<p class="headline" lang="${version.lang}" dir="auto">${version.title}</p>
<p class="meta">${version.archived && html`<span>${words.archived} ${time(version.archived)}</span> `}<span class="file">${fileOf(version)}</span>${
    version.isShown && html` <b>${words.versionShown}</b>`
  }</p></section>`
}

/** The numbers of changed, added and removed sentences that are not 0. */
function counts({counts: {changed, added, removed}}: DifferenceView, {words}: Frame): string {
  const parts = [
    changed > 0 ? words.sentencesChanged(changed) : '',
    added > 0 ? words.sentencesAdded(added) : '',
    removed > 0 ? words.sentencesRemoved(removed) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(words.separator) : words.textSame
}

/** Links to the comparisons before and after this one. */
function others({earlier, later, older, newer}: DifferenceView, frame: Frame) {
  const here = html`<b class="comparison" aria-current="page">${older.number} → ${newer.number}</b>`
  return html`<nav class="comparisons" aria-label="${frame.words.otherComparisons}"><h2>${frame.words.otherComparisons}</h2><ul><li>${earlier && html`${comparisonLink(earlier, frame)} `}${here}${later && html` ${comparisonLink(later, frame)}`}</li></ul></nav>`
}

/** The page that compares two versions of an article. */
export const difference: Template<DifferenceView> = (view, frame, parts) => {
  const {words} = frame
  const {article, outlet, older, newer, title} = view
  const isReplaced = title?.every(({kind}) => kind !== 'same')
  const content = html`<main class="wrap listing difference" id="content">
<p class="kicker"><a href="${frame.to(outlet.address)}">${outlet.text}</a> <span>${words.difference}</span></p>
<h1><a href="${frame.to(article.address)}" lang="${article.lang}" dir="auto">${article.title}</a></h1>
<div class="sides">${side(older, words.earlier, frame)}${side(newer, words.later, frame)}</div>
<p class="meta">${besideText(view.beside, frame)}</p>
<p class="meta">${words.differenceNote}</p>
${
  title &&
  html`<section class="changes"><h2>${words.headline}</h2><p class="headline${isReplaced && ' whole'}" lang="${newer.lang}" dir="auto">${title.map((run) => printed(run, frame))}</p></section>`
}
<section class="changes"><h2>${words.text} <small>${counts(view, frame)}</small></h2>
<div lang="${newer.lang}">
${view.blocks.map((part) => block(part, frame))}</div></section>
${(view.earlier || view.later) && others(view, frame)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(outlet.address)}">${outlet.text}</a> / <a href="${frame.to(article.address)}">${words.article}</a> / ${words.difference}</nav><span>${older.number} → ${newer.number}</span>`
  const name = `${article.title}${words.separator}${words.difference}${words.separator}${older.number} → ${newer.number}`
  return parts.sheet(
    {title: name, description: counts(view, frame), lang: article.lang},
    {dateline, section: null, content},
    frame,
    parts,
  )
}
