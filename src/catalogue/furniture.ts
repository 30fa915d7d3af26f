import type {Article, Body, Piece} from '../article.ts'
import {groupBy} from '../group.ts'

/** A picture that so many of an outlet's articles show, and such a share of them, belongs to its page. FORMAT §7. */
const FEWEST = 20
const SHARE = 0.05

/**
 * The articles without the pictures that their outlets print everywhere: logos, portraits, appeals. A picture with words
 * of its own is none of these, however often it is shown. What goes is noted as removed. FORMAT §7, "Drop as furniture".
 */
export function withoutFurniture(articles: readonly Article[]): readonly Article[] {
  const furniture = new Map<string, ReadonlySet<string>>()
  for (const [outlet, own] of groupBy(articles, (article) => article.outlet)) {
    const keys = furnitureOf(own)
    if (keys.size > 0) furniture.set(outlet, keys)
  }
  return articles.map((article) => {
    const keys = furniture.get(article.outlet)
    return keys ? without(article, keys) : article
  })
}

function furnitureOf(articles: readonly Article[]): ReadonlySet<string> {
  const uses = new Map<string, number>()
  for (const {body} of articles) {
    for (const at of bare(body)) {
      const key = body.figures[at]?.key ?? ''
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(FEWEST, SHARE * articles.length)
  return new Set([...uses].filter(([, n]) => n >= enough).map(([key]) => key))
}

/** Places of the pictures that have nothing beside them. */
const bare = ({pieces}: Body): readonly number[] =>
  pieces.flatMap((piece) => (piece.kind === 'picture' && piece.alone !== null ? [piece.at] : []))

function without(article: Article, keys: ReadonlySet<string>): Article {
  const {body} = article
  const gone = new Set(bare(body).filter((at) => keys.has(body.figures[at]?.key ?? '')))
  if (gone.size === 0) return article
  const places = new Map<number, number>()
  for (const at of body.figures.keys()) if (!gone.has(at)) places.set(at, places.size)
  const placeOf = (at: number): number => places.get(at) ?? -1
  const pieces = body.pieces.flatMap((piece): Piece[] => {
    if (piece.kind !== 'picture') return [piece]
    return gone.has(piece.at) ? [] : [{...piece, at: placeOf(piece.at)}]
  })
  const galleries = body.galleries.map((gallery) => ({
    ...gallery,
    items: gallery.items.map((item) => ({...item, at: placeOf(item.at)})),
  }))
  const inGallery = new Set(galleries.flatMap(({items}) => items.map(({at}) => at)))
  const stays = body.lead !== null && !gone.has(body.lead)
  return {
    ...article,
    body: {
      ...body,
      pieces,
      galleries,
      figures: body.figures.filter((_, at) => !gone.has(at)),
      lead: body.lead !== null && stays ? placeOf(body.lead) : firstOf(pieces, inGallery),
      removed: [...body.removed, {element: 'img', reason: 'repeated', count: gone.size, characters: 0}],
    },
  }
}

function firstOf(pieces: readonly Piece[], inGallery: ReadonlySet<number>): number | null {
  const first = pieces.find((piece) => piece.kind === 'picture' && !inGallery.has(piece.at))
  return first?.kind === 'picture' ? first.at : null
}
