import {groupBy} from '../base/group.ts'
import type {Body, Piece} from '../model/article.ts'
import {type Card, type CardPictures, changedCard} from './card.ts'

/** A picture that so many of an outlet's articles show, and such a share of them, belongs to its page. FORMAT §7. */
const FEWEST = 20
const SHARE = 0.05

/** Keys of the pictures that each outlet prints everywhere, by its slug. */
export type Furniture = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The pictures that outlets print everywhere: logos, portraits, appeals. A picture with words of its own is none of
 * these, however often it is shown. FORMAT §7, "Drop as furniture".
 */
export function furnitureIn(cards: readonly Card[]): Furniture {
  const furniture = new Map<string, ReadonlySet<string>>()
  for (const [outlet, own] of groupBy(cards, (card) => card.outlet)) {
    const keys = furnitureOf(own)
    if (keys.size > 0) furniture.set(outlet, keys)
  }
  return furniture
}

function furnitureOf(cards: readonly Card[]): ReadonlySet<string> {
  const uses = new Map<string, number>()
  for (const {pictures} of cards) {
    for (const at of pictures.bare) {
      const key = pictures.keys[at] ?? ''
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(FEWEST, SHARE * cards.length)
  return new Set([...uses].filter(([, n]) => n >= enough).map(([key]) => key))
}

/** The cards without furniture; what goes is noted as removed. Cards that have none come back as they are. */
export function withoutFurniture(cards: readonly Card[], furniture: Furniture): readonly Card[] {
  return cards.map((card) => {
    const keys = furniture.get(card.outlet)
    const gone = keys ? goneFrom(card.pictures.bare, card.pictures.keys, keys) : null
    return gone === null ? card : without(card, gone)
  })
}

/** Places of the bare pictures that are furniture, or null where none is. */
function goneFrom(
  bare: readonly number[],
  keys: readonly string[],
  furniture: ReadonlySet<string>,
): ReadonlySet<number> | null {
  const gone = bare.filter((at) => furniture.has(keys[at] ?? ''))
  return gone.length === 0 ? null : new Set(gone)
}

function without(card: Card, gone: ReadonlySet<number>): Card {
  const {keys, sources, bare, inGalleries, lead} = card.pictures
  const placeOf = newPlaces(keys.length, gone)
  const stay = (places: readonly number[]) => places.filter((at) => !gone.has(at)).map(placeOf)
  const pictures: CardPictures = {
    keys: keys.filter((_, at) => !gone.has(at)),
    sources: sources.filter((_, at) => !gone.has(at)),
    bare: stay(bare),
    inGalleries: stay(inGalleries),
    lead: leadWithout(lead, gone, keys, inGalleries, placeOf),
  }
  const removed = [...card.removed, {element: 'img', reason: 'repeated', count: gone.size, characters: 0}]
  const furniture = [...gone].map((at) => keys[at] ?? '')
  return changedCard(card, {pictures, removed, furniture})
}

/** Where each picture stands when those that are gone are counted no more. */
function newPlaces(count: number, gone: ReadonlySet<number>): (at: number) => number {
  const places = new Map<number, number>()
  for (let at = 0; at < count; at++) if (!gone.has(at)) places.set(at, places.size)
  return (at) => places.get(at) ?? -1
}

/** The first picture that stays and is in no gallery, where the one for cards went. Figures stand in the order of the text. */
function leadWithout(
  lead: number | null,
  gone: ReadonlySet<number>,
  keys: readonly string[],
  inGalleries: readonly number[],
  placeOf: (at: number) => number,
): number | null {
  if (lead !== null && !gone.has(lead)) return placeOf(lead)
  for (const at of keys.keys()) if (!gone.has(at) && !inGalleries.includes(at)) return placeOf(at)
  return null
}

/** A body without the furniture that its card names, for its page. */
export function bodyWithout(body: Body, furniture: readonly string[]): Body {
  if (furniture.length === 0) return body
  const bare = body.pieces.flatMap((piece) => (piece.kind === 'picture' && piece.alone !== null ? [piece.at] : []))
  const keys = body.figures.map(({key}) => key)
  const gone = goneFrom(bare, keys, new Set(furniture))
  if (gone === null) return body
  const placeOf = newPlaces(keys.length, gone)
  const inGalleries = body.galleries.flatMap(({items}) => items.map(({at}) => at))
  return {
    ...body,
    pieces: body.pieces.flatMap((piece): Piece[] => {
      if (piece.kind !== 'picture') return [piece]
      return gone.has(piece.at) ? [] : [{...piece, at: placeOf(piece.at)}]
    }),
    galleries: body.galleries.map((gallery) => ({
      ...gallery,
      items: gallery.items.map((item) => ({...item, at: placeOf(item.at)})),
    })),
    figures: body.figures.filter((_, at) => !gone.has(at)),
    lead: leadWithout(body.lead, gone, keys, inGalleries, placeOf),
    removed: [...body.removed, {element: 'img', reason: 'repeated', count: gone.size, characters: 0}],
  }
}
