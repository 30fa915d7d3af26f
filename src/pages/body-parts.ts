import type {Article, Figure, Piece} from '../article.ts'
import type {SafeHtml} from '../brand.ts'
import type {Archive} from './archive.ts'
import {hostOf} from './host.ts'
import {archiveLink} from './shown-time.ts'
import type {BodyPart} from './views.ts'

/** The body's pieces with stored pictures, and links that lead into the archive where their target is there. */
export function bodyParts(article: Article, archive: Archive): BodyPart[] {
  return article.body.pieces.flatMap((piece): BodyPart[] => {
    const part = partOf(piece, article, archive)
    return part ? [part] : []
  })
}

function partOf(piece: Piece, {body, id, published, archivedAt}: Article, archive: Archive): BodyPart | null {
  switch (piece.kind) {
    case 'html':
    case 'seeAlso':
      return piece
    case 'link': {
      const link = body.links[piece.at]
      const target = link ? archive.catalogue.find(link) : undefined
      if (!target || target.article.id === id) return {kind: 'html', html: `<a ${piece.outside}>` as SafeHtml}
      return {kind: 'link', address: target.article.address}
    }
    case 'embed': {
      const embed = body.embeds[piece.at]
      return embed ? {kind: 'embed', ...embed, host: hostOf(embed.url)} : null
    }
    case 'gallery': {
      const gallery = body.galleries[piece.at]
      return gallery ? {kind: 'gallery', title: gallery.title, count: gallery.items.length} : null
    }
    case 'picture': {
      const figure = body.figures[piece.at]
      if (!figure) return null
      const shown = {alone: piece.alone, first: piece.at === body.lead}
      return picturePart(figure, shown, published?.at ?? archivedAt, archive)
    }
  }
}

function picturePart(
  figure: Figure,
  shown: Pick<Extract<BodyPart, {readonly kind: 'picture'}>, 'alone' | 'first'>,
  at: Article['archivedAt'],
  {pictures}: Archive,
): BodyPart | null {
  const {candidates, alt, key} = figure
  const picture = pictures.get(key)
  if (picture?.kind === 'local') return {kind: 'picture', picture, alt, ...shown}
  if (picture?.kind === 'dropped') return null
  const [original] = candidates
  if (!original) return null
  return {
    kind: 'missing',
    reason: picture?.reason ?? 'absent',
    alt,
    alone: shown.alone,
    original,
    copy: archiveLink(original, at),
  }
}
