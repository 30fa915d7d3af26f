import type {Piece} from '../model/article.ts'
import type {SafeHtml} from '../model/brand.ts'
import {EMBED, GALLERY, PICTURE, SEE_ALSO} from './marks.ts'

/**
 * Our own marks in sanitized HTML: an empty element for a picture, a player or a label, the attributes of a link; and a
 * whole `figure` that holds nothing but a picture, since without that it must not be printed. The serializer escapes
 * quotes in attributes and `<` in text, so nothing but a mark can read like one.
 */
const MARK = new RegExp(
  [
    `<figure(?<lead> class="lead")?><${PICTURE} data-at="(?<alone>\\d+)"></${PICTURE}></figure>`,
    `<(?<mark>${PICTURE}|${EMBED}|${GALLERY}) data-at="(?<at>\\d+)"></\\k<mark>>`,
    `<(?<label>${SEE_ALSO})></\\k<label>>`,
    '<a data-at="(?<link>\\d+)" (?<outside>href="[^"]*" rel="[^"]*")>',
  ].join('|'),
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
    text(match.index)
    pieces.push(pieceOf(match.groups ?? {}))
    from = match.index + match[0].length
  }
  text(html.length)
  return pieces
}

function pieceOf({lead, alone, mark, at, label, link, outside}: Readonly<Record<string, string | undefined>>): Piece {
  if (alone !== undefined) return {kind: 'picture', at: Number(alone), alone: lead === undefined ? 'plain' : 'lead'}
  if (link !== undefined) return {kind: 'link', at: Number(link), outside: outside as SafeHtml}
  if (label !== undefined) return {kind: 'seeAlso'}
  if (mark === PICTURE) return {kind: 'picture', at: Number(at), alone: null}
  return {kind: mark === EMBED ? 'embed' : 'gallery', at: Number(at)}
}
