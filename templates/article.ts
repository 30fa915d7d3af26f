import {type Html, html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import {hostOf} from '../src/pages/host.ts'
import type {Parts, Template} from '../src/pages/template.ts'
import type {ArticleView} from '../src/pages/views.ts'
import {OUTSIDE} from './body.ts'
import {cite} from './cite.ts'
import {directionOf, langIn} from './language.ts'
import {fileOf, versionList} from './versions.ts'
import {withWordCuts} from './word-cuts.ts'

/** A row of the record on a line of its own: its name, and one value or several. */
const row = (name: string, values: Html | readonly Html[]): Html => html`
<dt>${name}</dt>${values}`

/** The record of the article: its source, times, versions, topics and files. */
function record(view: ArticleView, frame: Frame) {
  const {words} = frame
  const links = html`<a href="${view.original}" rel="${OUTSIDE}">${view.originalHost}</a>${words.separator}<a href="${view.archiveCopy}" rel="${OUTSIDE}">${words.archiveCopy}</a>`
  const elsewhere = view.elsewhere.map(
    (url) => html`<dd class="file"><a href="${url}" rel="${OUTSIDE}">${url.replace(/^https?:\/\//, '')}</a></dd>`,
  )
  const alternates = view.alternates.map(
    (title) => html`<dd${langIn(view.line.lang, frame)}${directionOf(title)}>${title}</dd>`,
  )
  const tags = view.tags.join(words.separator)
  const topics = view.topics.map(
    ({text, lang, address}) => html`<a href="${frame.to(address)}"${langIn(lang, frame)}>${text}</a> `,
  )
  return html`<aside class="rail" aria-label="${words.record}"><dl>${[
    row(words.original, html`<dd>${links}</dd>`),
    elsewhere.length > 0 && row(words.otherAddresses, elsewhere),
    view.archived && row(words.archived, html`<dd>${view.archived.full}</dd>`),
    view.translationOf !== null &&
      row(
        words.translationOf,
        html`<dd><a href="${view.translationOf}" rel="${OUTSIDE}">${hostOf(view.translationOf)}</a></dd>`,
      ),
    view.issue !== null && row(words.issueOf, html`<dd><time datetime="${view.issue}">${view.issue}</time></dd>`),
    row(words.language, html`<dd>${view.language}</dd>`),
    view.pictures.all > 0 &&
      row(words.picturesTitle, html`<dd>${words.picturesHere(view.pictures.stored, view.pictures.all)}</dd>`),
    view.versions.length > 1 && row(words.versions, html`<dd>${versionList(view, frame)}</dd>`),
    alternates.length > 0 && row(words.otherTitles, alternates),
    topics.length > 0 && row(words.topics, html`<dd class="topics">${topics}</dd>`),
    view.tags.length > 0 && row(words.tags, html`<dd${directionOf(tags)}>${tags}</dd>`),
    row(words.identifier, html`<dd class="file">${view.id}</dd>`),
    row(
      words.sourceFile,
      view.versions.map((version) => html`<dd class="file">${fileOf(version)}</dd>`),
    ),
  ]}
</dl></aside>`
}

/** The removed and missing parts of the article, as one line that opens. */
function losses({losses: {missing, removed}}: ArticleView, {words}: Frame) {
  const count = removed.reduce((sum, one) => sum + one.count, 0)
  if (missing === 0 && count === 0) return null
  const summaryParts = [missing > 0 && words.picturesLost(missing), count > 0 && words.thingsRemoved(count)]
  return html`
<details class="losses"><summary>${summaryParts.filter((one) => one !== false).join(words.separator)}</summary>
<ul>${missing > 0 && html`<li>${words.picturesLost(missing)}${words.separator}${words.shownInPlace}</li>`}${removed.map(
    ({kind, count}) => html`<li>${words.removedKinds[kind]} × ${count}</li>`,
  )}</ul></details>`
}

/** Earlier articles on the first topic. */
function ofTopic({topics: [topic], ofTopic: earlier}: ArticleView, frame: Frame, parts: Parts) {
  if (!topic || earlier.length === 0) return null
  return html`
<section class="mentions"><h2><a href="${frame.to(topic.address)}">${frame.words.earlierOnTopic(topic.text)}</a></h2>${parts.lines(earlier, frame, {time: 'date', outlet: true})}</section>`
}

/** Articles that link to this one. */
function mentions({mentions: {lines, more}}: ArticleView, frame: Frame, parts: Parts) {
  const {words} = frame
  if (lines.length === 0) return null
  return html`
<section class="mentions"><h2>${words.mentionedBy}</h2>${parts.lines(lines, frame, {time: 'date', outlet: true})}${
    more > 0 && html`<p class="meta">${words.mentionsMore(more)}</p>`
  }</section>`
}

/** Whether the neighbours of an article in the archive are those in its outlet, so that one row of links names both. */
const isAmongItsOwn = ({earlier, later, earlierInOutlet, laterInOutlet}: ArticleView): boolean =>
  earlier?.address === earlierInOutlet?.address && later?.address === laterInOutlet?.address

/** The page of an article. */
export const article: Template<ArticleView> = (view, frame, parts) => {
  const {words} = frame
  const {line} = view
  const byline = view.byline.join(words.separator)
  const inInterface = line.lang === frame.language ? null : html` lang="${frame.language}"`
  const content = html`<main class="wrap article" id="content">
<article lang="${line.lang}"${view.rightToLeft && html` dir="rtl"`}>
<header class="head">
<p class="kicker"><a href="${frame.to(line.outlet.address)}"${inInterface}>${line.outlet.text}</a>${view.section !== null && html` <span class="section">${view.section}</span>`}</p>
<h1${view.titleMayTurn && html` dir="auto"`}>${withWordCuts(line.title, line.lang)}</h1>
<p class="meta"${inInterface}>${byline !== '' && html`<span${directionOf(byline)}>${byline}</span> `}${
    line.time ? html`<time datetime="${line.time.datetime}">${line.time.full}</time>` : words.undated
  } ${view.isDoubtful && html`<span>${words.doubtfulTime}</span> `}${line.mark === null || line.mark === 'truncated' ? null : html`<span>${words.marks[line.mark]}</span> `}<span>${words.readingTime(line.minutes)}</span></p>
</header>
<div class="body">
${view.empty ? html`<p class="nothing" lang="${frame.language}" dir="ltr">${words.emptyBody}</p>` : parts.body(view.body, frame)}${
  view.truncated &&
  html`<p class="nothing" lang="${frame.language}" dir="ltr">${words.truncatedBody} <a href="${view.original}" rel="${OUTSIDE}">${view.originalHost}</a></p>`
}
</div>
</article>${losses(view, frame)}
${record(view, frame)}
<div class="onward">${cite(view, frame)}${mentions(view, frame, parts)}${ofTopic(view, frame, parts)}
${parts.ways(view.earlierInOutlet, view.laterInOutlet, frame, line.outlet.text, true)}${
  !isAmongItsOwn(view) &&
  html`
${parts.ways(view.earlier, view.later, frame, words.allOutlets, true)}`
}
</div>
</main>`
  const crumbs = view.crumbs.map(
    ({text, address}, at) => html`${at > 0 && ' / '}<a href="${frame.to(address)}">${text}</a>`,
  )
  const dateline = html`<nav aria-label="${words.youAreHere}">${crumbs}</nav><span>${line.outlet.text}</span>`
  const feed = {title: words.feedOf(line.outlet.text), atom: addresses.atom(line.outlet.slug)}
  return parts.sheet(
    {
      title: line.title,
      description: view.description,
      lang: line.lang,
      original: view.original,
      linkedData: view.linkedData,
      kind: 'article',
      image: line.picture ? {picture: line.picture, alt: line.title} : null,
      publishedTime: view.publishedTime,
      feeds: [feed],
    },
    {dateline, section: null, content},
    frame,
    parts,
  )
}
