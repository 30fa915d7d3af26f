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
  indexHash,
  type PictureHash,
  type PictureIndex,
  pictureHash,
} from './picture-index.ts'
import type {PicturePlaces, PictureWork} from './picture-places.ts'
import {illustratedBy, referencesIn} from './references.ts'

/** The articles whose pictures a build needs, and the state of the picture folders. */
export interface PictureWish {
  /** Summaries of all articles of the site, in site order. */
  readonly summaries: readonly ArticleSummary[]
  /** The whole article of a summary. */
  record(summary: ArticleSummary): Article
  outletOf(slug: string): Outlet
  /** Digest of the picture settings and the code. */
  readonly version: string
  readonly snapshot: FolderSnapshot
  /**
   * True if the variants are certainly as the previous build of this process left them; skips the check for each file.
   */
  readonly isTrusted: boolean
}

/** The pictures of a build, with the encoding work and the ledger's problems. */
export interface Remembered {
  readonly index: PictureIndex
  readonly work: PictureWork
  readonly problems: readonly Problem[]
}

const NOTE = 'pictures'
interface PicturesNote {
  readonly version: string
  readonly problems: readonly Problem[]
}

/**
 * Finds the pictures of the articles on the disk alone and stores the results for the next build. Searches only for
 * pictures that are new, have other addresses than before, or lack a variant file; for all of them if the settings, the
 * code or a picture folder changed. Without any file in the picture folders, only
 * pictures whose bytes the articles hold are there.
 */
export async function resolvePictures(
  wish: PictureWish,
  images: ImagesConfig,
  places: PicturePlaces,
  state: State,
  onProgress: (done: number, total: number) => void,
): Promise<Remembered> {
  const {snapshot, isTrusted} = wish
  const wanted = wantedIn(wish.summaries, snapshot.isEmpty)
  const version = digest(`${wish.version}\n${snapshot.hash}`)
  const note = state.notes.get(NOTE) as PicturesNote | undefined
  const hashes = new Map<string, PictureHash>()
  const cache = wanted.size === 0 ? '' : (await import('./pictures.ts')).variantsFolder(places, images)
  const gone: string[] = []
  for (const [key, row] of state.pictures.all()) {
    const isKnown = note?.version === version && wanted.get(key) === row.wanted && (isTrusted || isThere(row, cache))
    if (isKnown) hashes.set(key, pictureHash(row.picture))
    else if (!wanted.has(key)) gone.push(key)
  }
  const stale = new Set([...wanted.keys()].filter((key) => !hashes.has(key)))
  const isSame = stale.size === 0 && note?.version === version
  const found = isSame ? nothingToDo(note.problems) : await lookFor(stale, wish, images, places, onProgress)
  const rows = found.pictures.map(([key, picture]): readonly [string, PictureRow] => {
    hashes.set(key, pictureHash(picture))
    return [key, {wanted: wanted.get(key) ?? '', picture}]
  })
  await state.pictures.write(rows, gone)
  // An empty version makes the next build search again, so that it can add the AVIF files for which time was lacking.
  const complete = found.work.withoutAvif === 0
  await state.notes.write([[NOTE, {version: complete ? version : '', problems: found.problems}]])
  const picture = (key: string) => (hashes.has(key) ? (state.pictures.get(key)?.picture ?? absent) : absent)
  const index: PictureIndex = {
    get: (key) => hashes.get(key) ?? absentHash,
    picture,
    *files() {
      for (const key of hashes.keys()) yield* filesOf(picture(key))
    },
    hash: indexHash(hashes),
  }
  return {index, work: found.work, problems: found.problems}
}

const nothingToDo = (problems: readonly Problem[]): LookedFor => ({
  pictures: [],
  problems,
  work: {encoded: 0, withoutAvif: 0},
})

/**
 * The pictures of the articles by key, each with the joined source texts of its figures. With `onlyInPages` only those
 * whose bytes the articles hold.
 */
function wantedIn(summaries: readonly ArticleSummary[], onlyInPages: boolean): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const {pictures} of summaries) {
    for (const [at, key] of pictures.keys.entries()) {
      if (onlyInPages && !pictures.inPage.includes(at)) continue
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
  const NONE: ReadonlySet<string> = new Set()
  const keysOf = ({pictures}: ArticleSummary) => (pictures.keys.some((key) => stale.has(key)) ? stale : NONE)
  const references = referencesIn(illustratedBy(stale.size === 0 ? [] : summaries, keysOf, record), outletOf)
  // Imported on demand: loading the encoder takes time that most builds need not spend.
  const {localizePictures} = await import('./pictures.ts')
  const {pictures, media, work} = await localizePictures(references, images, places, onProgress)
  return {pictures: [...pictures], problems: media.problems, work}
}

/** Whether all variant files of a stored result exist. */
function isThere({picture}: PictureRow, cache: string): boolean {
  return filesOf(picture).every((address) => existsSync(join(cache, address)))
}
