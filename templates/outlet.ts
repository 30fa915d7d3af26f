import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {OutletProfile, OutletView} from '../src/pages/views.ts'
import {OUTSIDE} from './body.ts'
import {bars} from './charts.ts'

/** The languages, sections and gaps of the outlet's articles. */
function profile({languages, sections, gaps}: OutletProfile, {words}: Frame) {
  const counted = (list: OutletProfile['languages']) =>
    list.map(({text, count}) => html`<span dir="auto">${text} <small>${count}</small></span> `)
  return html`<dl class="profile">
<div><dt>${words.languages}</dt><dd>${counted(languages)}</dd></div>${
    sections.length > 0 &&
    html`
<div><dt>${words.sections}</dt><dd>${counted(sections)}</dd></div>`
  }
<div><dt>${words.gaps}</dt><dd>${
    gaps.length === 0
      ? words.gapsNone
      : html`<ul>${gaps.map(({text, days}) => html`<li>${text} <small>${words.days(days)}</small></li>`)}</ul>`
  }</dd></div>
</dl>`
}

/** The page of an outlet. */
export const outlet: Template<OutletView> = (view, frame, parts) => {
  const {words} = frame
  const {text, slug} = view.outlet
  const content = html`<main class="wrap listing" id="content">
<h1>${text}</h1>
${view.profile.names.length > 0 && html`<p class="other-names">${view.profile.names.map((name) => html`<span lang="${name.lang}">${name.text}</span> `)}</p>`}
<p class="meta">${words.articles(view.count)}${view.span !== '' && html`${words.separator}${view.span}`}${words.separator}<a href="${view.home}" rel="${OUTSIDE}">${words.officialSite}</a></p>
<section class="by-month"><h2>${words.byMonth}</h2>
${view.chart && bars(view.chart, `${words.byMonth}: ${text}`, frame)}
<dl>${view.years.map(
    ({title, months}) => html`
<div><dt>${title}</dt><dd>${months.map(
      (month) => html`<a href="${frame.to(month.address)}">${month.text} <small>${month.count}</small></a> `,
    )}</dd></div>`,
  )}
</dl></section>
${profile(view.profile, frame)}
${view.latest.length > 0 && html`<section><h2>${words.newest}</h2>${parts.lines(view.latest, frame, {time: 'date', outlet: false})}</section>`}
${
  view.undatedCount > 0 &&
  html`<section><h2>${words.undated} <small>${words.articles(view.undatedCount)}</small></h2>${parts.lines(view.undated, frame, {time: 'none', outlet: false})}</section>`
}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.outlets)}">${words.outlets}</a> / ${text}</nav><span>${words.articles(view.count)}</span>`
  const feed = {title: words.feedOf(text), atom: addresses.atom(slug), json: addresses.jsonFeed(slug)}
  return parts.sheet(
    {
      title: text,
      description: `${text}${words.separator}${words.articles(view.count)}${words.separator}${view.span}`,
      feeds: [feed],
    },
    {dateline, section: 'outlets', content},
    frame,
    parts,
  )
}
