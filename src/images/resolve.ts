import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../base/digest.ts'
import type {Card} from '../catalogue/card.ts'
import type {ImagesConfig} from '../config/images.ts'
import type {Article} from '../model/article.ts'
import type {Picture} from '../model/picture.ts'
import type {Problem} from '../model/problem.ts'
import type {Outlet} from '../outlets/index.ts'
import type {PictureRow} from '../store/rows.ts'
import type {State} from '../store/store.ts'
import type {Hands} from './folder-snapshot.ts'
import {
  absent,
  absentMark,
  filesOf,
  markOfAll,
  markOfPicture,
  type PictureBook,
  type PictureMark,
} from './picture-index.ts'
import type {PicturePlaces, PictureWork} from './picture-places.ts'
import {referencesIn} from './references.ts'

/** What is wanted of a build for its pictures. */
export interface PictureWish {
  /** Of the articles that the site shows, in their order. */
  readonly cards: readonly Card[]
  /** The record of a card's seed. */
  record(card: Card): Article
  outletOf(slug: string): Outlet
  /** Of settings and code. */
  readonly version: string
  readonly hands: Hands
  /** Whether a picture's files are as a build has just left them, and need not be looked for. */
  readonly isTrusted: boolean
}

export interface Remembered {
  readonly book: PictureBook
  readonly work: PictureWork
  readonly problems: readonly Problem[]
}

const NOTE = 'pictures'
interface Note {
  readonly version: string
  readonly problems: readonly Problem[]
}

/**
 * The pictures of the articles from the disk alone. Only those are looked for of which nothing is known, which are wanted
 * from other addresses than before, or whose files are gone; all, where something changed at the places that have them.
 */
export async function rememberedPictures(
  wish: PictureWish,
  images: ImagesConfig,
  places: PicturePlaces,
  state: State,
  onProgress: (done: number, total: number) => void,
): Promise<Remembered> {
  const {hands, isTrusted} = wish
  const wanted = hands.isEmpty ? new Map<string, string>() : wantedIn(wish.cards)
  const version = digest(`${wish.version}\n${hands.mark}`)
  const note = state.notes.get(NOTE) as Note | undefined
  const marks = new Map<string, PictureMark>()
  const cache = hands.isEmpty ? '' : (await import('./pictures.ts')).variantsFolder(places, images)
  const gone: string[] = []
  for (const [key, row] of state.pictures.all()) {
    const isKnown = note?.version === version && wanted.get(key) === row.wanted && (isTrusted || isThere(row, cache))
    if (isKnown) marks.set(key, markOfPicture(row.picture))
    else if (!wanted.has(key)) gone.push(key)
  }
  const stale = hands.isEmpty ? new Set<string>() : new Set([...wanted.keys()].filter((key) => !marks.has(key)))
  const isSame = stale.size === 0 && note?.version === version
  const found = isSame ? nothingToDo(note.problems) : await lookFor(stale, wish, images, places, onProgress)
  const rows = found.pictures.map(([key, picture]): readonly [string, PictureRow] => {
    marks.set(key, markOfPicture(picture))
    return [key, {wanted: wanted.get(key) ?? '', picture}]
  })
  await state.pictures.write(rows, hands.isEmpty ? [...state.pictures.all()].map(([key]) => key) : gone)
  // What was left without AVIF for lack of time is to be looked at again.
  const complete = found.work.withoutAvif === 0
  await state.notes.write([[NOTE, {version: complete ? version : '', problems: found.problems}]])
  const picture = (key: string) => (marks.has(key) ? (state.pictures.get(key)?.picture ?? absent) : absent)
  const book: PictureBook = {
    get: (key) => marks.get(key) ?? absentMark,
    picture,
    *files() {
      for (const key of marks.keys()) yield* filesOf(picture(key))
    },
    mark: markOfAll(marks),
  }
  return {book, work: found.work, problems: found.problems}
}

const nothingToDo = (problems: readonly Problem[]): LookedFor => ({
  pictures: [],
  problems,
  work: {encoded: 0, withoutAvif: 0},
})

/** The pictures that articles want, each with a digest of all addresses at which it may be had. */
function wantedIn(cards: readonly Card[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const {pictures} of cards) {
    for (const [at, key] of pictures.keys.entries()) {
      const source = pictures.sources[at] ?? ''
      const before = wanted.get(key)
      if (before === undefined) wanted.set(key, source)
      else if (!before.includes(source)) wanted.set(key, `${before} ${source}`)
    }
  }
  return wanted
}

interface LookedFor {
  readonly pictures: readonly (readonly [string, Picture])[]
  readonly problems: readonly Problem[]
  readonly work: PictureWork
}

async function lookFor(
  stale: ReadonlySet<string>,
  {cards, record, outletOf}: PictureWish,
  images: ImagesConfig,
  places: PicturePlaces,
  onProgress: (done: number, total: number) => void,
): Promise<LookedFor> {
  const wanting = stale.size === 0 ? [] : cards.filter(({pictures}) => pictures.keys.some((key) => stale.has(key)))
  function* figures() {
    for (const card of wanting) {
      const {body} = record(card)
      const own = body.figures.filter(({key}) => stale.has(key))
      yield {outlet: card.outlet, published: card.published, archivedAt: card.archivedAt, body: {...body, figures: own}}
    }
  }
  const references = referencesIn(figures(), outletOf)
  // The encoder is not loaded where there is nothing to encode.
  const {localizePictures} = await import('./pictures.ts')
  const {pictures, media, work} = await localizePictures(references, images, places, onProgress)
  return {pictures: [...pictures], problems: media.problems, work}
}

/** What is known of a picture holds as long as its files do. */
function isThere({picture}: PictureRow, cache: string): boolean {
  return filesOf(picture).every((address) => existsSync(join(cache, address)))
}
