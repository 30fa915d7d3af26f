import {groupBy} from '../base/group.ts'
import type {Piece} from '../model/article.ts'
import type {ShownBody} from '../model/shown-article.ts'
import {type ArticleSummary, changedSummary, type SummaryPictures} from './summary.ts'

/**
 * An image belongs to the outlet's site, not to the article, if it appears in at least 20 of its articles and in at
 * least 5 % of them. Source: docs/format.md §7.
 */
const FEWEST = 20
const SHARE = 0.05

/** For each outlet's slug, the keys of the images that it prints in many articles. */
export type Furniture = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Finds the images that outlets print in many articles: logos, portraits, appeals. An image with a caption is never one
 * of them, however often it appears. Source: docs/format.md §7, "Drop as furniture".
 */
export function furnitureIn(summaries: readonly ArticleSummary[]): Furniture {
  const furniture = new Map<string, ReadonlySet<string>>()
  for (const [outlet, ownSummaries] of groupBy(summaries, (summary) => summary.outlet)) {
    const keys = furnitureOf(ownSummaries)
    if (keys.size > 0) furniture.set(outlet, keys)
  }
  return furniture
}

function furnitureOf(summaries: readonly ArticleSummary[]): ReadonlySet<string> {
  const uses = new Map<string, number>()
  for (const {pictures} of summaries) {
    for (const at of pictures.bare) {
      const key = pictures.keys[at] ?? ''
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(FEWEST, SHARE * summaries.length)
  return new Set([...uses].filter(([, n]) => n >= enough).map(([key]) => key))
}

/**
 * Removes furniture images from the summaries and adds a `removed` entry for them. Summaries without furniture are
 * returned as the same objects.
 */
export function withoutFurniture(
  summaries: readonly ArticleSummary[],
  furniture: Furniture,
): readonly ArticleSummary[] {
  return summaries.map((summary) => {
    const keys = furniture.get(summary.outlet)
    const gone = keys ? goneFrom(summary.pictures.bare, summary.pictures.keys, keys) : null
    return gone === null ? summary : without(summary, gone)
  })
}

/** Indices of the bare images that are furniture, or null if there are none. */
function goneFrom(
  bare: readonly number[],
  keys: readonly string[],
  furniture: ReadonlySet<string>,
): ReadonlySet<number> | null {
  const gone = bare.filter((at) => furniture.has(keys[at] ?? ''))
  return gone.length === 0 ? null : new Set(gone)
}

function without(summary: ArticleSummary, gone: ReadonlySet<number>): ArticleSummary {
  const {keys, sources, bare, inGalleries, inPage, lead} = summary.pictures
  const placeOf = newPlaces(keys.length, gone)
  const stay = (places: readonly number[]) => places.filter((at) => !gone.has(at)).map(placeOf)
  const pictures: SummaryPictures = {
    keys: keys.filter((_, at) => !gone.has(at)),
    sources: sources.filter((_, at) => !gone.has(at)),
    bare: stay(bare),
    inGalleries: stay(inGalleries),
    inPage: stay(inPage),
    lead: leadWithout(lead, gone, keys, inGalleries, placeOf),
  }
  const removed = [...summary.removed, {element: 'img', reason: 'repeated', count: gone.size, characters: 0}]
  const furniture = [...gone].map((at) => keys[at] ?? '')
  return changedSummary(summary, {pictures, removed, furniture})
}

/** Maps old image indices to new ones after a removal. */
function newPlaces(count: number, gone: ReadonlySet<number>): (at: number) => number {
  const places = new Map<number, number>()
  for (let at = 0; at < count; at++) if (!gone.has(at)) places.set(at, places.size)
  return (at) => places.get(at) ?? -1
}

/**
 * The lead image after a removal: the same one if it stays, else the first remaining image outside galleries. Figures
 * are in the order of the text.
 */
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

/** A body, as far as its images are concerned. */
type PicturedBody = Pick<ShownBody, 'pieces' | 'figures' | 'galleries' | 'lead' | 'removed'>

/** Returns a body without the furniture images named by its summary; the body itself if there are none. */
export function bodyWithout<B extends PicturedBody>(body: B, furniture: readonly string[]): B {
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
