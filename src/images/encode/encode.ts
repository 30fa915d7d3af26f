import {rm} from 'node:fs/promises'
import type {Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'
import {type Bitmap, bitmapToPng} from './bitmap.ts'
import {breaksOff, mend} from './broken.ts'
import {cachedPicture, type Encoded} from './cached.ts'
import {Deadline, TooSlow} from './deadline.ts'
import {decode, type Source} from './decode.ts'
import {allThere, draftOf, heldBy, pictureOf} from './draft.ts'
import {type OriginalFacts, writeFacts} from './facts.ts'
import {judge, mostHeld} from './judge.ts'
import {lookAt} from './kind.ts'
import {heldByHeader, type Look, lookInto} from './look.ts'
import {partialPath} from './partial.ts'
import {previewOf} from './preview.ts'
import {holding, inQueue} from './queue.ts'
import type {EncodingRun} from './run.ts'
import {type Encoding, useOneThreadEach} from './settings.ts'
import {drawVector} from './vector.ts'
import {type WriteContext, writeMoving, writeStills} from './write.ts'

/** An original's file and the SHA-256 of its bytes, in hex. */
export interface OriginalFile {
  readonly path: string
  readonly sha256: string
}

/** The work on one original. */
interface Job extends WriteContext {
  readonly original: OriginalFile
  /** The file to decode: the original, or the PNG rendered from an SVG. */
  readonly path: string
  readonly type: MediaType
  readonly encoding: Encoding
}

/**
 * Writes the missing variants of an original into the cache and returns the picture. Variants are upright, in sRGB and
 * without metadata such as GPS positions. A file that cannot be shown is unfit, with a reason; the cache keeps the
 * refusal unless time or memory ran out. Calls are queued, so any number may be made at once. Throws if the original
 * cannot be read or the cache cannot be written.
 */
export function encodeOriginal(
  original: OriginalFile,
  encoding: Encoding,
  cache: string,
  run: EncodingRun,
): Promise<Encoded> {
  useOneThreadEach()
  return inQueue(async () => {
    const cached = await cachedPicture(original.sha256, encoding, cache, run)
    if (cached) return cached
    try {
      return await encode(original, encoding, cache, run)
    } catch (error) {
      if (error instanceof TooSlow) return unfit('too-slow')
      throw error
    }
  })
}

const unfit = (reason: Unfit): Encoded => ({kind: 'unfit', reason})

async function encode(original: OriginalFile, encoding: Encoding, cache: string, run: EncodingRun): Promise<Encoded> {
  const {kind, bytes} = await lookAt(original.path)
  if (kind === 'empty' || kind === 'html' || kind === 'not-a-picture' || kind === 'undecodable') return unfit(kind)
  if (bytes > encoding.limits.bytes) return unfit('too-many-bytes')
  const job: Job = {
    original,
    path: original.path,
    type: kind,
    encoding,
    cache,
    run,
    quality: encoding.quality,
    deadline: new Deadline(encoding.limits.seconds),
  }
  if (kind === 'image/svg+xml') return encodeDrawing(job)
  if (kind === 'image/bmp' || kind === 'image/vnd.microsoft.icon') return encodeBitmap(job, kind, bytes)
  return encodeRaster(job, kind, bytes)
}

/** Converts a BMP or an ICO to a PNG and encodes that like any other picture. */
async function encodeBitmap(job: Job, kind: Bitmap, bytes: number): Promise<Encoded> {
  const path = await partialPath(job.cache, '.png')
  try {
    const convert = () => bitmapToPng(job.original.path, kind, path, job.encoding)
    const converted = await holding(bytes * HELD_BY_BITMAP, mostHeld(job.encoding), convert)
    // A raised limit would give another answer, so that this one is not cached.
    if (converted === 'too-large') return unfit(converted)
    if (converted === 'undecodable') return await refuse(job, converted)
    return await encodeRaster({...job, path}, 'image/png', (await lookAt(path)).bytes)
  } finally {
    await rm(path, {force: true})
  }
}

/** Bytes of memory for converting a bitmap, per byte of its file: the file, and four bytes for a pixel of three. */
const HELD_BY_BITMAP = 3

/** Renders an SVG to a PNG and encodes that like any other picture. */
async function encodeDrawing(job: Job): Promise<Encoded> {
  const path = await partialPath(job.cache, '.png')
  try {
    const drawn = await drawVector(job.original.path, path, job.deadline.left)
    if (drawn === 'vector') return await refuse(job, 'vector')
    // The child ran out of time or memory. Not cached, since another run may succeed.
    if (drawn === 'given-up') return unfit('vector')
    const {bytes} = await lookAt(path)
    return await encodeRaster({...job, path}, 'image/png', bytes)
  } finally {
    await rm(path, {force: true})
  }
}

async function encodeRaster(job: Job, type: MediaType, bytes: number): Promise<Encoded> {
  const mended = await partialPath(job.cache, '.mended')
  try {
    const share = await mend(job.path, type, bytes, mended)
    const path = share === null ? job.path : mended
    const most = mostHeld(job.encoding)
    const look = await holding(heldByHeader(type, bytes), most, () => lookInto(path, type, bytes))
    if (!look) return await refuseUnread(job, type, bytes)
    const verdict = judge(look, job.encoding)
    if (verdict.kind !== 'fit') {
      await remember(job, look, {kind: 'unjudged'})
      return verdict
    }
    const weight = heldBy(look, draftOf(job.original.sha256, look, false, job.encoding))
    return await holding(weight, most, () => write(job, {path, look, share}))
  } finally {
    await rm(mended, {force: true})
  }
}

/** Formats whose header cannot be read if any part of the file is missing. */
const ALL_OR_NOTHING = new Set<MediaType>(['image/webp', 'image/avif'])

async function refuseUnread(job: Job, type: MediaType, bytes: number): Promise<Encoded> {
  const broken = ALL_OR_NOTHING.has(type) && (await breaksOff(job.path, {type, bytes}))
  return refuse(job, broken ? 'truncated' : 'damaged')
}

/** Decodes the picture and writes the variants that do not exist; AVIF only if the run has time left. */
async function write(job: Job, source: Source): Promise<Encoded> {
  const {original, encoding, cache, run} = job
  const {look} = source
  const planned = draftOf(original.sha256, look, false, encoding)
  const {width} = planned.still.at(-1) ?? planned.still[0]
  const decoded = await decode(source, width, job.deadline)
  if (typeof decoded === 'string') return refuse(job, decoded, look)
  const {pixels, note} = decoded
  const draft = draftOf(original.sha256, look, note !== null, encoding)
  await writeStills(pixels, draft.still, 'webp', job)
  await writeStills(pixels, draft.jpeg, 'jpeg', job)
  await writeMoving(source, draft.moving, job)
  const outcome = {kind: 'decoded', note, preview: await previewOf(pixels)} as const
  await remember(job, look, outcome)
  if (!allThere(draft.avif, cache) && run.hasTimeForAvif)
    await run.onAvifTime(() => writeStills(pixels, draft.avif, 'avif', job))
  const avif = allThere(draft.avif, cache)
  if (!avif) run.leaveWithoutAvif(original.sha256)
  return {kind: 'fit', type: job.type, picture: pictureOf({look, outcome}, draft, avif)}
}

async function refuse(job: Job, reason: Unfit, look: Look | null = null): Promise<Encoded> {
  await remember(job, look, {kind: 'unfit', reason})
  return unfit(reason)
}

const remember = ({original, type, cache}: Job, look: Look | null, outcome: OriginalFacts['outcome']): Promise<void> =>
  writeFacts(original.sha256, cache, {type, look, outcome})
