import {html} from '../src/model/html.ts'
import {SHORT_HASH} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {ShownTime} from '../src/pages/shown-time.ts'
import type {ArticleView, Beside, ComparisonLink, ListedVersion, VersionView} from '../src/pages/views.ts'

/** A `time` element with the full date and time. */
export const time = (shown: ShownTime) => html`<time datetime="${shown.datetime}">${shown.full}</time>`

/** The seed of a version: its path and the start of its SHA-256, with the full hash as a tooltip. */
export const fileOf = ({file, sha256}: VersionView) =>
  html`<span>${file}</span> <code title="SHA-256 ${sha256}">${sha256.slice(0, SHORT_HASH)}</code>`

/** A link to a comparison, as `1 → 3`: from an older version to a newer one. */
export const comparisonLink = ({older, newer, address}: ComparisonLink, frame: Frame) =>
  html`<a class="comparison" href="${frame.to(address)}">${older} → ${newer}</a>`

/** What sets one version apart from another, in words: `120 characters fewer · 1 picture more`. */
export function besideText({hasTitle, hasText, characters, pictures, links}: Beside, {words}: Frame): string {
  const amounts = [
    characters !== 0 && words.charactersBeside(characters),
    pictures !== 0 && words.picturesBeside(pictures),
    links !== 0 && words.linksBeside(links),
  ].filter((amount) => amount !== false)
  const title = hasTitle ? [] : [words.otherHeadline]
  // Versions differ in at least something that the page shows, such as a caption or a heading.
  const rest = hasText ? words.otherForm : words.otherWords
  return [...amounts, ...title, ...(amounts.length + title.length > 0 ? [] : [rest])].join(words.separator)
}

function listed({title, lang, archived, isShown, withPrevious, besideShown}: ListedVersion, frame: Frame) {
  const {words} = frame
  return html`
<li>${archived && time(archived)} <span lang="${lang}" dir="auto">${title}</span>${
    isShown && html` <b>${words.versionShown}</b>`
  }${besideShown && html` <small>${words.besideShown(besideText(besideShown, frame))}</small>`}${
    withPrevious && html` <a href="${frame.to(withPrevious.address)}">${words.compareWithPrevious}</a>`
  }</li>`
}

/** The versions of an article, oldest first, each with the link to its comparison with the one before. */
export function versionList({versions, choice}: ArticleView, frame: Frame) {
  const {words} = frame
  return html`<ol class="versions">${versions.map((version) => listed(version, frame))}</ol>${
    choice !== 'newest' && html`<p>${words.shownBecause[choice]}</p>`
  }`
}
