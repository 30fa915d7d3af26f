import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sha256Of} from '../base/digest.ts'
import type {Busy} from '../base/lock.ts'
import {version} from '../base/package-root.ts'
import type {ImagesConfig} from '../config/images.ts'
import type {EpochMs} from '../model/brand.ts'
import {encodeOriginal, type OriginalFile} from './encode/encode.ts'
import {clearPartials, partialPath} from './encode/partial.ts'
import {EncodingRun} from './encode/run.ts'
import {cacheName} from './encode/settings.ts'
import type {ImportIndex} from './import/import.ts'
import {localize, type Pictures} from './localize.ts'
import {type Media, openMedia} from './media/media.ts'
import {isDue} from './media/reasons.ts'
import type {PicturePlaces, PictureWork} from './picture-places.ts'
import type {PictureReference} from './references.ts'
import {placesOf} from './rescue/places.ts'
import {type RescueCount, type RescueRules, rescue} from './rescue/rescue.ts'
import {LocalStore} from './store.ts'

/** The cache folder of the picture variants; its name depends on the encoder's settings (see `cacheName`). */
export const variantsFolder = ({state}: PicturePlaces, images: ImagesConfig): string =>
  join(state, 'variants', cacheName(images))

/** The pictures of a build, the media folder they were searched in, and the encoding work. */
export interface Localized {
  readonly pictures: Pictures
  readonly media: Media
  readonly work: PictureWork
}

/** Finds the pictures of a build on the disk alone: in the media folder, the picture store, and the articles. */
export async function localizePictures(
  references: readonly PictureReference[],
  images: ImagesConfig,
  places: PicturePlaces,
  onProgress: (done: number, total: number) => void,
): Promise<Localized> {
  const media = await openMedia(places.media)
  const {run, ...encoders} = await encoderOf(images, places)
  const sources = [new LocalStore(places.store)]
  const pictures = await localize(references, {media, sources, ...encoders, onProgress})
  return {pictures, media, work: {encoded: run.encodings, withoutAvif: run.lackingAvif}}
}

/** Sets up the encoder. First removes partial files that killed builds left in the cache. */
async function encoderOf(images: ImagesConfig, places: PicturePlaces) {
  const cache = variantsFolder(places, images)
  await clearPartials(cache)
  const run = new EncodingRun(images)
  const encode = (original: OriginalFile) => encodeOriginal(original, images, cache, run)
  const encodeBytes = async (bytes: Uint8Array) => {
    const path = await partialPath(cache, '.bytes')
    try {
      await writeFile(path, bytes)
      return await encode({path, sha256: sha256Of(bytes)})
    } finally {
      await rm(path, {force: true})
    }
  }
  return {run, encode, encodeBytes}
}

/** Options of a run that searches for pictures. */
export interface FetchWish {
  /** Search for every failed picture again, even if `retryAfterDays` has not passed. */
  readonly retryFailed: boolean
  /** Files given by a person. If set, only these are searched: neither the store nor the network. */
  readonly imported: ImportIndex | null
  onProgress(count: RescueCount): void
  /** Called once the run has locked the media folder. */
  onBegin?(begun: Begun): void
}

/** A run that has locked the media folder. */
export interface Begun {
  /** Whether this run continues an interrupted one. */
  readonly continues: boolean
  /** Ends the run early. The journal stays, so that the next run continues from it. */
  abandon(): Promise<void>
}

/** The counts of a finished run, or the process that holds the media folder. */
export type FetchResult = {readonly ok: true; readonly count: RescueCount} | {readonly ok: false; readonly busy: Busy}

/**
 * Searches for every picture that is not stored, step by step (see `placesOf`); keeps the originals and writes their
 * variants. Returns `busy` while another run holds the media folder. Throws on a disk error; the originals stored until
 * then stay.
 */
export async function fetchPictures(
  references: readonly PictureReference[],
  images: ImagesConfig,
  places: PicturePlaces,
  {retryFailed, imported, onProgress, onBegin}: FetchWish,
): Promise<FetchResult> {
  // Loaded on demand: no other build needs the network.
  const {Fetcher} = await import('./fetch/fetcher.ts')
  const media = await openMedia(places.media)
  const run = await media.beginRun()
  if (run.kind === 'busy') return {ok: false, busy: run}
  onBegin?.({continues: run.continues, abandon: () => run.abandon()})
  const {fetch, limits, allowPrivate} = images
  const fetcher = new Fetcher({fetch, maxBytes: limits.bytes, allowPrivate, env: process.env, version})
  const {encode} = await encoderOf(images, places)
  const now = () => Date.now() as EpochMs
  const retry = {now: now(), retryAfterDays: fetch.retryAfterDays, retryFailed}
  const rules: RescueRules = {
    isDue: (before, reference) =>
      before === null || (imported === null ? isDue(before, reference, retry) : before.status === 'failed'),
    placesOf: (reference) => placesOf(reference, imported === null ? images.steps : ['import']),
    perHost: fetch.perHost,
    inHand: fetch.concurrency * 4,
  }
  const store = new LocalStore(places.store)
  const means = {run, fetcher, maxBytes: limits.bytes, store, imported, encode, now}
  try {
    const count = await rescue(references, media, rules, means, onProgress)
    await run.finish()
    return {ok: true, count}
  } catch (error) {
    await run.abandon()
    throw error
  } finally {
    await fetcher.close()
  }
}
