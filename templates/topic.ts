import {html} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Template} from '../src/pages/template.ts'
import type {TopicView} from '../src/pages/views.ts'
import {bars} from './charts.ts'

/** The page of a topic, or of one part of it. */
export const topic: Template<TopicView> = ({topic: {text, lang}, whole, years, part}, frame, parts) => {
  const {words} = frame
  const counted = whole && `${words.articles(whole.count)}${whole.span === '' ? '' : `${words.separator}${whole.span}`}`
  const content = html`<main class="wrap listing" id="content">
<h1 lang="${lang}">${text}</h1>
${counted !== null && html`<p class="meta">${counted}</p>`}
${whole?.chart && bars(whole.chart, `${words.byMonth}: ${text}`, frame)}
${parts.partsNav(part, frame)}
${years.map(
  ({title, lines}) => html`
<section><h2>${title}</h2>${parts.lines(lines, frame, {time: 'date', outlet: true})}</section>`,
)}
${parts.partsNav(part, frame, true)}
</main>`
  const dateline = html`<nav aria-label="${words.youAreHere}"><a href="${frame.to(addresses.topics)}">${words.topics}</a> / <span lang="${lang}">${text}</span></nav><span>${counted ?? ''}</span>`
  const number = part.number > 1 ? ` (${part.number})` : ''
  return parts.sheet(
    {title: `${text}${number}`, description: `${text}${words.separator}${counted ?? words.topics}`},
    {dateline, section: 'topics', content},
    frame,
    parts,
  )
}
