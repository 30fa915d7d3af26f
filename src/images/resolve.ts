import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../base/digest.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {ImagesConfig} from '../config/images.ts'
import type {Article} from '../model/article.ts'
import type {Picture} from '../model/picture.ts'
import type {Problem} from '../model/problem.ts'
import type {Outlet} from '../outlets/index.ts'
import type {PictureRow} from '../store/rows.ts'
import type {State} from '../store/store.ts'
import type {FolderSnapshot} from './folder-snapshot.ts'
import {
  absent,
  absentHash,
  filesOf,
  markOfAll,
  markOfPicture,
  type PictureHash,
  type PictureIndex,
} from './picture-index.ts'
import type {PicturePlaces, PictureWork} from './picture-places.ts'
import {referencesIn} from './references.ts'

/** What is wanted of a build for its pictures. */
export interface PictureWish {
  /** Of the articles that the site shows, in their order. */
  readonly summaries: readonly ArticleSummary[]
  /** The record of a card's seed. */
  record(summary: ArticleSummary): Article
  outletOf(slug: string): Outlet
  /** Of settings and code. */
  readonly version: string
  readonly snapshot: FolderSnapshot
  /** Whether a picture's files are as a build has just left them, and need not be looked for. */
  readonly isTrusted: boolean
}

export interface Remembered {
  readonly index: PictureIndex
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
export async function resolvePictures(
  wish: PictureWish,
  images: ImagesConfig,
  places: PicturePlaces,
  state: State,
  onProgress: (done: number, total: number) => void,
): Promise<Remembered> {
  const {snapshot, isTrusted} = wish
  const wanted = snapshot.isEmpty ? new Map<string, string>() : wantedIn(wish.summaries)
  const version = digest(`${wish.version}\n${snapshot.hash}`)
  const note = state.notes.get(NOTE) as Note | undefined
  const hashes = new Map<string, PictureHash>()
  const cache = snapshot.isEmpty ? '' : (await import('./pictures.ts')).variantsFolder(places, images)
  const gone: string[] = []
  for (const [key, row] of state.pictures.all()) {
    const isKnown = note?.version === version && wanted.get(key) === row.wanted && (isTrusted || isThere(row, cache))
    if (isKnown) hashes.set(key, markOfPicture(row.picture))
    else if (!wanted.has(key)) gone.push(key)
  }
  const stale = snapshot.isEmpty ? new Set<string>() : new Set([...wanted.keys()].filter((key) => !hashes.has(key)))
  const isSame = stale.size === 0 && note?.version === version
  const found = isSame ? nothingToDo(note.problems) : await lookFor(stale, wish, images, places, onProgress)
  const rows = found.pictures.map(([key, picture]): readonly [string, PictureRow] => {
    hashes.set(key, markOfPicture(picture))
    return [key, {wanted: wanted.get(key) ?? '', picture}]
  })
  await state.pictures.write(rows, snapshot.isEmpty ? [...state.pictures.all()].map(([key]) => key) : gone)
  // What was left without AVIF for lack of time is to be looked at again.
  const complete = found.work.withoutAvif === 0
  await state.notes.write([[NOTE, {version: complete ? version : '', problems: found.problems}]])
  const picture = (key: string) => (hashes.has(key) ? (state.pictures.get(key)?.picture ?? absent) : absent)
  const index: PictureIndex = {
    get: (key) => hashes.get(key) ?? absentHash,
    picture,
    *files() {
      for (const key of hashes.keys()) yield* filesOf(picture(key))
    },
    hash: markOfAll(hashes),
  }
  return {index, work: found.work, problems: found.problems}
}

const nothingToDo = (problems: readonly Problem[]): LookedFor => ({
  pictures: [],
  problems,
  work: {encoded: 0, withoutAvif: 0},
})

/** The pictures that articles want, each with a digest of all addresses at which it may be had. */
function wantedIn(summaries: readonly ArticleSummary[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const {pictures} of summaries) {
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
  {summaries, record, outletOf}: PictureWish,
  images: ImagesConfig,
  places: PicturePlaces,
  onProgress: (done: number, total: number) => void,
): Promise<LookedFor> {
  const wanting = stale.size === 0 ? [] : summaries.filter(({pictures}) => pictures.keys.some((key) => stale.has(key)))
  function* figures() {
    for (const summary of wanting) {
      const {body} = record(summary)
      const own = body.figures.filter(({key}) => stale.has(key))
      yield {
        outlet: summary.outlet,
        published: summary.published,
        archivedAt: summary.archivedAt,
        body: {...body, figures: own},
      }
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
