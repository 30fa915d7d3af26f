import {html} from '../src/model/html.ts'
import type {Parts} from '../src/pages/template.ts'
import {directionOf, langIn} from './language.ts'

/** Links to the earlier and the later page. */
export const ways: Parts['ways'] = (earlier, later, frame, label, shown = false) => {
  const {words} = frame
  if (!earlier && !later) return html``
  const link = (neighbour: typeof earlier, name: string, rel: string) =>
    neighbour
      ? html`<a rel="${rel}" href="${frame.to(neighbour.address)}"><small>${name}</small> <span${neighbour.lang && langIn(neighbour.lang, frame)}${directionOf(neighbour.title)}>${neighbour.title}</span></a>`
      : html`<span></span>`
  return html`<nav class="ways" aria-label="${label}">
${link(earlier, `← ${words.earlier}${shown ? words.separator + label : ''}`, 'prev')}
${link(later, `${shown ? label + words.separator : ''}${words.later} →`, 'next')}
</nav>`
}

/** Links to the parts of a list; none if it has a single part. */
export const partsNav: Parts['partsNav'] = ({number, links}, frame, atEnd = false) => {
  const {words} = frame
  if (links.length < 2) return html``
  return html`<nav class="parts" aria-label="${words.part(number, links.length)}${atEnd && `${words.separator}${words.atEnd}`}"><span>${words.part(number, links.length)}</span>${links.map(
    (address, at) =>
      at + 1 === number
        ? html` <b aria-current="page">${at + 1}</b>`
        : html` <a href="${frame.to(address)}">${at + 1}</a>`,
  )}</nav>`
}
