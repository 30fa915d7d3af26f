import {html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Parts} from '../src/pages/template.ts'
import type {CutList, Line} from '../src/pages/views.ts'
import {directionOf, langIn} from './language.ts'
import {withWordCuts} from './word-cuts.ts'

/** The number of articles of a list; if it is split, the number of the part. */
export const amountOn = ({count, part}: CutList, {words}: Frame): string =>
  count === null ? words.part(part.number, part.links.length) : words.articles(count)

/**
 * A thumbnail beside a headline. It repeats the headline's link, so it is hidden from screen readers and the keyboard.
 */
export function thumbnail({picture, address}: Line, frame: Frame) {
  if (!picture) return null
  const [small] = picture.variants
  return html`<a class="thumb" href="${frame.to(address)}" tabindex="-1" aria-hidden="true"><img src="${frame.to(small.address)}" width="${small.width}" height="${small.height}" alt="" loading="lazy" decoding="async"></a>`
}

/** The outlet, and the time and badge if there are any. */
export function facts(line: Line, frame: Frame) {
  const {words} = frame
  return html`<p class="meta"><a class="kicker" href="${frame.to(line.outlet.address)}">${line.outlet.text}</a>${
    line.time?.clock ? html` <time datetime="${line.time.datetime}">${line.time.clock}</time>` : null
  }${line.mark && html` <span>${words.marks[line.mark]}</span>`}</p>`
}

/** A headline with its link. */
export const headline = (line: Line, frame: Frame) =>
  html`<a href="${frame.to(line.address)}" lang="${line.lang}" dir="auto">${line.title}</a>`

/** A large headline with its link; its lines break between words. */
export const largeHeadline = (line: Line, frame: Frame) =>
  html`<a href="${frame.to(line.address)}" lang="${line.lang}" dir="auto">${withWordCuts(line.title, line.lang)}</a>`

/** The time before a headline. A clock time is one without an attribute too (HTML standard, 4.5.14). */
function when({time}: Line, shown: 'clock' | 'date') {
  if (time === null) return null
  if (shown === 'date') return html`<time datetime="${time.day}">${time.date}</time> `
  return time.clock !== '' && html`<time>${time.clock}</time> `
}

/** A list of articles: of each its time, its headline, its badge and its outlet. */
export const lines: Parts['lines'] = (list, frame, {time, outlet}) => {
  const {words} = frame
  return html`<ul class="lines">${list.map(
    (line) => html`
<li>${
      time !== 'none' && when(line, time)
    }<a href="${frame.to(line.address)}"${langIn(line.lang, frame)}${directionOf(line.title)}>${line.title}</a>${
      line.mark && html` <span class="mark">${words.marks[line.mark]}</span>`
    }${outlet && html` <a href="${frame.to(line.outlet.address)}">${line.outlet.text}</a>`}</li>`,
  )}
</ul>`
}
