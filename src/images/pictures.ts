import {join} from 'node:path'
import type {Busy} from '../base/lock.ts'
import {version} from '../base/package-root.ts'
import type {ImagesConfig} from '../config/images.ts'
import type {EpochMs} from '../model/brand.ts'
import {encodeOriginal, type OriginalFile} from './encode/encode.ts'
import {clearPartials} from './encode/partial.ts'
import {EncodingRun} from './encode/run.ts'
import {cacheName} from './encode/settings.ts'
import {Fetcher} from './fetch/fetcher.ts'
import type {ImportIndex} from './import/import.ts'
import {localize, type Pictures} from './localize.ts'
import {type Media, openMedia} from './media/media.ts'
import {isDue} from './media/reasons.ts'
import type {PicturePlaces, PictureWork} from './picture-places.ts'
import type {Reference} from './references.ts'
import {placesOf} from './rescue/places.ts'
import {type RescueCount, type RescueRules, rescue} from './rescue/rescue.ts'
import {LocalStore} from './store.ts'

/** The folder of the picture variants that the settings give. */
export const variantsFolder = ({state}: PicturePlaces, images: ImagesConfig): string =>
  join(state, 'variants', cacheName(images))

/** What became of the pictures of a build. */
export interface Localized {
  readonly pictures: Pictures
  readonly media: Media
  readonly work: PictureWork
}

/** Pictures of the articles from the disk alone. */
export async function localizePictures(
  references: readonly Reference[],
  images: ImagesConfig,
  places: PicturePlaces,
  onProgress: (done: number, total: number) => void,
): Promise<Localized> {
  const media = await openMedia(places.media)
  const {encode, run} = await encoderOf(images, places)
  const sources = [new LocalStore(places.store)]
  const pictures = await localize(references, {media, sources, encode, onProgress})
  return {pictures, media, work: {encoded: run.encodings, withoutAvif: run.lackingAvif}}
}

/** The encoder with the settings of a config, after what killed builds left half written is gone. */
async function encoderOf(images: ImagesConfig, places: PicturePlaces) {
  const cache = variantsFolder(places, images)
  await clearPartials(cache)
  const run = new EncodingRun(images)
  return {run, encode: (original: OriginalFile) => encodeOriginal(original, images, cache, run)}
}

/** How pictures are to be looked for beyond what is stored. */
export interface FetchWish {
  /** Look again for what is gone for good, before its time. */
  readonly retryFailed: boolean
  /** Files that a person laid at hand: then nothing else is asked. */
  readonly imported: ImportIndex | null
  onProgress(count: RescueCount): void
  /** Called once the run holds the media folder, with how to leave it early. */
  onBegin?(begun: Begun): void
}

export interface Begun {
  /** Whether an interrupted run goes on. */
  readonly continues: boolean
  abandon(): Promise<void>
}

export type Fetched = {readonly ok: true; readonly count: RescueCount} | {readonly ok: false; readonly busy: Busy}

/**
 * Looks for every picture that is not stored, along the rescue chain, and keeps its original; its variants are written on
 * the way. Refuses while another run holds the media folder. Throws where the disk fails: what was stored by then is kept.
 */
export async function fetchPictures(
  references: readonly Reference[],
  images: ImagesConfig,
  places: PicturePlaces,
  {retryFailed, imported, onProgress, onBegin}: FetchWish,
): Promise<Fetched> {
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
