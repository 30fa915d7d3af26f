import {html} from '../src/model/html.ts'
import {SHORT_HASH} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {ShownTime} from '../src/pages/shown-time.ts'
import type {ArticleView, ComparisonLink, ListedVersion, VersionView} from '../src/pages/views.ts'

/** A `time` element with the full date and time. */
export const time = (shown: ShownTime) => html`<time datetime="${shown.datetime}">${shown.full}</time>`

/** The seed of a version: its path and the start of its SHA-256, with the full hash as a tooltip. */
export const fileOf = ({file, sha256}: VersionView) =>
  html`<span>${file}</span> <code title="SHA-256 ${sha256}">${sha256.slice(0, SHORT_HASH)}</code>`

/** A link to a comparison, as `1 → 3`: from an older version to a newer one. */
export const comparisonLink = ({older, newer, address}: ComparisonLink, frame: Frame) =>
  html`<a class="comparison" href="${frame.to(address)}">${older} → ${newer}</a>`

const compared = (link: ComparisonLink | null, text: string, frame: Frame) =>
  link && html` <a href="${frame.to(link.address)}">${text}</a>`

function listed({title, lang, archived, isShown, withPrevious, withShown}: ListedVersion, frame: Frame) {
  const {words} = frame
  return html`
<li>${archived && time(archived)} <span lang="${lang}" dir="auto">${title}</span>${
    isShown && html` <b>${words.versionShown}</b>`
  }${compared(withPrevious, words.compareWithPrevious, frame)}${compared(withShown, words.compareWithShown, frame)}</li>`
}

/** The versions of an article, oldest first, each with links to its comparisons. */
export function versionList({versions, choice, otherComparisons}: ArticleView, frame: Frame) {
  const {words} = frame
  return html`<ol class="versions">${versions.map((version) => listed(version, frame))}</ol>${
    choice !== 'newest' && html`<p>${words.shownBecause[choice]}</p>`
  }${
    otherComparisons.length > 0 &&
    html`<p>${words.otherComparisons}: ${otherComparisons.map((link, at) => html`${at > 0 && words.separator}${comparisonLink(link, frame)}`)}</p>`
  }`
}
