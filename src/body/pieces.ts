import type {Piece} from '../model/article.ts'
import type {SafeHtml} from '../model/brand.ts'
import {EMBED, GALLERY, PICTURE, SEE_ALSO} from './marks.ts'

/**
 * Matches placeholders and links in sanitized HTML: an empty element for a picture, a player or a label; the attributes
 * of a link; a whole `figure` that holds only a picture, since the page omits the figure if it omits the picture. The
 * serializer escapes quotes in attributes and `<` in text, so that no other text matches.
 */
const PLACEHOLDER = new RegExp(
  [
    `<figure(?<lead> class="lead")?><${PICTURE} data-at="(?<alone>\\d+)"></${PICTURE}></figure>`,
    `<(?<mark>${PICTURE}|${EMBED}|${GALLERY}) data-at="(?<at>\\d+)"></\\k<mark>>`,
    `<(?<label>${SEE_ALSO})></\\k<label>>`,
    '<a data-at="(?<link>\\d+)" (?<outside>href="[^"]*" rel="[^"]*")>',
  ].join('|'),
  'g',
)

/**
 * Splits sanitized HTML at the placeholders. The pieces, joined with the page's own HTML in place of the placeholders,
 * are well-formed.
 */
export function piecesOf(html: SafeHtml): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const text = (to: number): void => {
    if (to > from) pieces.push({kind: 'html', html: html.slice(from, to) as SafeHtml})
  }
  for (const match of html.matchAll(PLACEHOLDER)) {
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
