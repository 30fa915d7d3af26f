import type {Article, Body, Piece} from '../model/article.ts'
import type {SafeHtml} from '../model/brand.ts'
import {excerptOf} from '../model/excerpt.ts'
import type {ShownArticle, ShownBody} from '../model/shown-article.ts'

/*
 * A record is an article in three parts, so that its page reads no more than it shows:
 *
 *   lengths   of the card and of the HTML in bytes, 4 bytes each, and one byte for the encoding of the HTML
 *   card      JSON: the `ShownArticle`, with the lengths of its HTML in place of the HTML
 *   HTML      of all pieces, end to end: Latin-1 if all its characters are in it, else UTF-16, since both are copied
 *             into a string as they are
 *   rest      JSON: the other fields of the article
 */

const LENGTHS = 9
const LATIN1 = 0
const UTF16 = 1

/** The fields of an article and of its body that no page shows. */
type Rest = Omit<Article, keyof ShownArticle> & {
  readonly body: Pick<Body, 'figures' | 'galleries' | 'links' | 'notes' | 'text'>
}

/** A piece with the length of its HTML; the number alone is a piece of HTML. */
type StoredPiece = number | Exclude<Piece, {kind: 'html' | 'link'}> | StoredLink
interface StoredLink {
  readonly kind: 'link'
  readonly at: number
  readonly outside: number
}
interface Card extends Omit<ShownArticle, 'body'> {
  readonly body: Omit<ShownBody, 'pieces'> & {readonly pieces: readonly StoredPiece[]}
}

/** The record of an article. */
export function encodeRecord(article: Article): Buffer {
  const {nativeId, urlKey, rawTitle, badge, keywords, seed, body, ...shown} = article
  const {pieces, figures, embeds, links, galleries, notes, text, lead, removed} = body
  let html = ''
  const stored = pieces.map((piece): StoredPiece => {
    if (piece.kind === 'html') {
      html += piece.html
      return piece.html.length
    }
    if (piece.kind !== 'link') return piece
    html += piece.outside
    return {kind: 'link', at: piece.at, outside: piece.outside.length}
  })
  const card: Card = {
    ...shown,
    body: {
      pieces: stored,
      figures: figures.map(({key, alt, candidates}) => ({key, alt, candidates: candidates.slice(0, 1)})),
      embeds,
      galleries: galleries.map(({title, items}) => ({title, items: items.map(({at}) => ({at}))})),
      lead,
      removed,
      excerpt: excerptOf(text),
      galleryExcerpt: text === '' ? excerptOf(galleries[0]?.items[0]?.text ?? '') : '',
    },
  }
  const others: Rest = {
    nativeId,
    urlKey,
    rawTitle,
    badge,
    keywords,
    seed,
    body: {figures, galleries, links, notes, text},
  }
  const encoding = BEYOND_LATIN1.test(html) ? UTF16 : LATIN1
  const cardBytes = Buffer.from(JSON.stringify(card))
  const htmlBytes = Buffer.from(html, encoding === UTF16 ? 'utf16le' : 'latin1')
  const lengths = Buffer.alloc(LENGTHS)
  lengths.writeUInt32LE(cardBytes.length, 0)
  lengths.writeUInt32LE(htmlBytes.length, 4)
  lengths[8] = encoding
  return Buffer.concat([lengths, cardBytes, htmlBytes, Buffer.from(JSON.stringify(others))])
}

const BEYOND_LATIN1 = /[^\0-\xff]/

/** Where the parts of a record end. Throws `RangeError` if they do not fit into it. */
function endsIn(record: Buffer): readonly [card: number, html: number] {
  const card = LENGTHS + record.readUInt32LE(0)
  const html = card + record.readUInt32LE(4)
  if (html >= record.length) throw new RangeError(`A record of ${record.length} bytes has parts up to byte ${html}.`)
  return [card, html]
}

/** The part of an article that pages show. Throws `SyntaxError` or `RangeError` if the record is damaged. */
export function shownIn(record: Buffer): ShownArticle {
  const [cardEnd, htmlEnd] = endsIn(record)
  // `encodeRecord` wrote it; a change of the reading code makes the record stale.
  const card = JSON.parse(record.toString('utf8', LENGTHS, cardEnd)) as Card
  const html = record.toString(record[8] === UTF16 ? 'utf16le' : 'latin1', cardEnd, htmlEnd)
  let end = 0
  const next = (length: number): SafeHtml => {
    end += length
    return html.slice(end - length, end) as SafeHtml
  }
  const pieces = card.body.pieces.map((piece): Piece => {
    if (typeof piece === 'number') return {kind: 'html', html: next(piece)}
    return piece.kind === 'link' ? {kind: 'link', at: piece.at, outside: next(piece.outside)} : piece
  })
  return {...card, body: {...card.body, pieces}}
}

const restIn = (record: Buffer): Rest => JSON.parse(record.toString('utf8', endsIn(record)[1])) as Rest

/** The whole article. Throws `SyntaxError` or `RangeError` if the record is damaged. */
export function articleIn(record: Buffer): Article {
  const {body, ...shown} = shownIn(record)
  const {body: others, ...rest} = restIn(record)
  const {pieces, embeds, lead, removed} = body
  return {...shown, ...rest, body: {pieces, embeds, lead, removed, ...others}}
}

/** The text of an article. Throws `SyntaxError` or `RangeError` if the record is damaged. */
export const textIn = (record: Buffer): string => restIn(record).body.text
