import type {Piece} from '../article.ts'
import type {SafeHtml} from '../brand.ts'
import {EMBED, PICTURE} from './pictures.ts'

/**
 * Our own marks in sanitized HTML: an empty element for a picture or a player, the attributes of a link. The serializer
 * escapes quotes in attributes and `<` in text, so nothing but a mark can read like one.
 */
const MARK = new RegExp(
  `<(${PICTURE}|${EMBED}) data-at="(\\d+)"></\\1>|<a data-at="(\\d+)" (href="[^"]*" rel="[^"]*")>`,
  'g',
)

/** Cuts sanitized HTML at the marks. Joined again with what the page puts into the places, it is well-formed. */
export function piecesOf(html: SafeHtml): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const text = (to: number): void => {
    if (to > from) pieces.push({kind: 'html', html: html.slice(from, to) as SafeHtml})
  }
  for (const match of html.matchAll(MARK)) {
    const [whole, mark, at, link, outside] = match
    if (mark !== undefined) {
      text(match.index)
      pieces.push({kind: mark === PICTURE ? 'picture' : 'embed', at: Number(at)})
      from = match.index + whole.length
    } else {
      text(match.index)
      pieces.push({kind: 'link', at: Number(link), outside: outside as SafeHtml})
      from = match.index + whole.length
    }
  }
  text(html.length)
  return pieces
}
