import type {Piece} from '../model/article.ts'
import type {Address, SafeHtml} from '../model/brand.ts'
import type {ShownArticle, ShownBody} from '../model/shown-article.ts'
import {hostOf} from './host.ts'
import type {RenderContext} from './render-context.ts'
import {archiveLink} from './shown-time.ts'
import type {BodyPart} from './views.ts'

/** For each link of a body, its target in the archive, or null. */
type Targets = readonly (Address | null)[]

/**
 * Resolves the pieces of a body: stored images become pictures, others a note about the missing image, and links lead
 * into the archive if their target is there.
 */
export function bodyParts(article: ShownArticle, targets: Targets, context: RenderContext): BodyPart[] {
  return article.body.pieces.flatMap((piece): BodyPart[] => {
    const part = partOf(piece, article, targets, context)
    return part ? [part] : []
  })
}

function partOf(
  piece: Piece,
  {body, published, archivedAt}: ShownArticle,
  targets: Targets,
  context: RenderContext,
): BodyPart | null {
  switch (piece.kind) {
    case 'html':
    case 'seeAlso':
      return piece
    case 'link': {
      const address = targets[piece.at]
      return address ? {kind: 'link', address} : {kind: 'html', html: `<a ${piece.outside}>` as SafeHtml}
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
      return picturePart(figure, shown, published?.at ?? archivedAt, context)
    }
  }
}

function picturePart(
  figure: ShownBody['figures'][number],
  shown: Pick<Extract<BodyPart, {readonly kind: 'picture'}>, 'alone' | 'first'>,
  at: ShownArticle['archivedAt'],
  context: RenderContext,
): BodyPart | null {
  const {candidates, alt, key} = figure
  const picture = context.picture(key)
  if (picture?.kind === 'local') return {kind: 'picture', picture, alt, ...shown}
  if (picture?.kind === 'dropped') return null
  const [original = null] = candidates
  return {
    kind: 'missing',
    reason: picture?.reason ?? 'absent',
    alt,
    alone: shown.alone,
    original,
    copy: original && archiveLink(original, at),
  }
}
