import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Template} from '../src/pages/template.ts'
import type {CountedView, HomeView, LeadLine, Line} from '../src/pages/views.ts'
import {facts, headline, largeHeadline, thumbnail} from './lines.ts'
import {srcset} from './picture.ts'

function leadArticle(line: LeadLine, frame: Frame) {
  const best = line.picture?.variants.at(-1)
  const {words} = frame
  return html`<article class="lead">${
    best &&
    html`<a href="${frame.to(line.address)}" tabindex="-1" aria-hidden="true"><img src="${frame.to(best.address)}" srcset="${srcset(line.picture?.variants ?? [], frame)}" sizes="(min-width: 60rem) 40rem, 92vw" width="${best.width}" height="${best.height}" alt="" fetchpriority="high"></a>`
  }
<h2>${largeHeadline(line, frame)}</h2>
<p class="excerpt" lang="${line.lang}" dir="auto">${line.excerpt}</p>
<p class="meta"><a class="kicker" href="${frame.to(line.outlet.address)}">${line.outlet.text}</a>${
    line.time?.clock ? html` <time datetime="${line.time.datetime}">${line.time.clock}</time>` : null
  } <span>${words.readingTime(line.minutes)}</span>${line.pictureCount > 1 && html` <span>${words.pictures(line.pictureCount)}</span>`}</p>
</article>`
}

const sideArticle = (line: Line, frame: Frame) => html`
<article${line.picture ? html` class="with-picture"` : null}><div><h3>${largeHeadline(line, frame)}</h3>${facts(line, frame)}</div>${thumbnail(line, frame)}</article>`

const dayLead = (line: Line, frame: Frame) => html`
<article class="day-lead">${thumbnail(line, frame)}<p class="headline">${largeHeadline(line, frame)}</p>${facts(line, frame)}</article>`

/** Links to all years and months with their numbers of articles. */
function byMonth({years, doubtful, undated}: CountedView, frame: Frame) {
  const {words} = frame
  const listed = (some: CountedView['years']) =>
    some.map(
      ({text, address, count, months}) => html`
<div><dt><a href="${frame.to(address)}">${text}</a> <small>${words.articles(count)}</small></dt><dd>${months.map(
        (month) => html`<a href="${frame.to(month.address)}" title="${words.articles(month.count)}">${month.text}</a> `,
      )}</dd></div>`,
    )
  return html`<section class="by-month"><h2>${words.byMonth}</h2>
<dl>${listed(years)}${
    undated &&
    html`
<div><dt><a href="${frame.to(undated.address)}">${words.undated}</a> <small>${words.articles(undated.count)}</small></dt><dd></dd></div>`
  }
</dl>${
    doubtful.length > 0 &&
    html`
<h3>${words.doubtfulDates}</h3>
<dl>${listed(doubtful)}
</dl>`
  }</section>`
}

/**
 * The last day's date in earlier years, and a link to today's date. A script sets that link; without scripts it leads
 * to the page of all dates.
 */
function onThisDay({onThisDay: {date, days}}: HomeView, frame: Frame) {
  const {words} = frame
  return html`<section class="on-this-day"><h2>${words.onThisDay}</h2>
<p class="meta">${date && html`<a href="${frame.to(date.address)}">${date.text}</a>`} <a data-today href="${frame.to(addresses.almanac)}">${words.allDates}</a></p>${
    days.length > 0 &&
    html`
<ul class="lines">${days.map(
      ({year, title, address, lines}) => html`
<li><a class="from" href="${frame.to(address)}" aria-label="${title}">${year}</a> ${lines.map((line) => headline(line, frame))}</li>`,
    )}
</ul>`
  }</section>`
}

/** The front page. */
export const home: Template<HomeView> = (view, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap" id="content">
<h1 class="unseen">${frame.title}</h1>
${
  view.lead || view.side.length > 0
    ? html`<section class="front${view.lead && view.side.length > 0 ? '' : ' alone'}" aria-label="${words.latest}">${view.lead && leadArticle(view.lead, frame)}${
        view.side.length > 0 && html`<div class="side">${view.side.map((line) => sideArticle(line, frame))}</div>`
      }</section>`
    : html`<p class="nothing">${words.noArticles}</p>`
}
${
  view.streams.length > 0 &&
  html`<section class="streams">${view.streams.map(
    ({outlet, count, lines}) => html`
<div><h2><a href="${frame.to(outlet.address)}">${outlet.text}</a> <small>${words.articles(count)}</small></h2>${parts.lines(lines, frame, {time: 'clock', outlet: false})}</div>`,
  )}</section>`
}
${view.day && html`<p class="more"><a href="${frame.to(view.day)}">${words.allOfDay}${words.separator}${words.articles(view.dayCount)} →</a></p>`}
${
  view.before.length > 0 &&
  html`<section class="before"><h2 class="unseen">${words.earlierDays}</h2><div class="columns">${view.before.map(
    ({title, address, count, lead, lines}) => html`
<div><h3><a href="${frame.to(address)}">${title}</a> <small>${words.articles(count)} →</small></h3>${lead && dayLead(lead, frame)}${
      lines.length > 0 && parts.lines(lines, frame, {time: 'none', outlet: true})
    }</div>`,
  )}</div></section>`
}
${onThisDay(view, frame)}
${byMonth(view, frame)}
<section class="by-outlet"><h2>${words.outlets}</h2>
<ul class="outlets">${view.outlets.map(
    ({text, address, count}) =>
      html`<li><a href="${frame.to(address)}">${text}</a> <small>${words.articles(count)}</small></li>`,
  )}</ul></section>
</main>`
  const dateline = html`<span>${view.date ?? ''}</span><span>${words.articles(view.count)}${words.separator}${words.outletCount(view.outlets.length)}${
    view.span !== '' && html`${words.separator}${view.span}`
  }</span>`
  const image = view.lead?.picture ? {picture: view.lead.picture, alt: view.lead.title} : null
  return parts.sheet(
    {title: null, description: words.aboutNote, image},
    {dateline, section: 'home', content},
    frame,
    parts,
  )
}
