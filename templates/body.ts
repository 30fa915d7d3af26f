import {type Html, html, safe} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'
import {archiveLink} from '../src/pages/shown-time.ts'
import type {Parts} from '../src/pages/template.ts'
import type {BodyPart} from '../src/pages/views.ts'
import {picture} from './picture.ts'

/**
 * The `rel` of links out of the archive (HTML standard, 4.6.7). They need no `noopener`, which has an effect with a
 * `target` alone, and no `noreferrer`, since each page has a referrer policy.
 */
export const OUTSIDE = 'nofollow'

type Kind<K extends BodyPart['kind']> = Extract<BodyPart, {readonly kind: K}>

const figure = (alone: Kind<'picture'>['alone'], content: Html) =>
  alone === null ? content : html`<figure${alone === 'lead' && html` class="lead"`}>${content}</figure>`

function missing({reason, alt, alone, original, copy}: Kind<'missing'>, {words}: Frame) {
  return figure(
    alone,
    html`<div class="missing"><p>${words.pictureMissing}<span class="why">${words.separator}${words.pictureReason[reason]}</span></p>${
      alt !== '' && html`<p dir="auto">${alt}</p>`
    }${
      original !== null &&
      copy !== null &&
      html`<p><a href="${original}" rel="${OUTSIDE}">${words.originalAddress}</a>${words.separator}<a href="${copy}" rel="${OUTSIDE}">${words.archiveCopy}</a></p>`
    }</div>`,
  )
}

function gallery({title, count}: Kind<'gallery'>, {words, language}: Frame) {
  const label = html`<p class="label" lang="${language}" dir="auto">${words.gallery}${words.separator}${words.pictures(count)}</p>`
  return title === null ? label : html`${label}<h2>${title}</h2>`
}

function embed({medium, url, title, host}: Kind<'embed'>, {words}: Frame) {
  return html`<p class="embed"><a href="${url}" rel="${OUTSIDE}"><b>${words[medium]}</b> ${title === '' ? host : `${title} (${host})`}</a> <small><a href="${archiveLink(url, null)}" rel="${OUTSIDE}">${words.archiveCopy}</a></small></p>`
}

function bodyPart(part: BodyPart, frame: Frame): Html {
  switch (part.kind) {
    case 'html':
      return safe(part.html)
    case 'link':
      return html`<a class="inside" href="${frame.to(part.address)}">`
    case 'picture':
      return figure(part.alone, picture(part, frame))
    case 'missing':
      return missing(part, frame)
    case 'embed':
      return embed(part, frame)
    case 'gallery':
      return gallery(part, frame)
    case 'seeAlso':
      return html`<p class="label" lang="${frame.language}" dir="auto">${frame.words.seeAlso}</p>`
  }
}

/** The body of an article. */
export const body: Parts['body'] = (parts, frame) => html`${parts.map((part) => bodyPart(part, frame))}`
