import {rm} from 'node:fs/promises'
import type {EpochMs} from '../../model/brand.ts'
import type {Encoded} from '../encode/cached.ts'
import type {OriginalFile} from '../encode/encode.ts'
import type {Attempt, LedgerRecord, Stored} from '../media/record.ts'
import type {RescueRun} from '../media/run.ts'
import {isOnlyPlaceholder} from '../placeholder.ts'
import type {PictureReference} from '../references.ts'
import {type Bringers, type Brought, bring} from './bring.ts'
import type {Place} from './places.ts'

/** The tools of a rescue: the run of the media folder, the sources of bytes, the encoder and the clock. */
export interface Means extends Bringers {
  readonly run: RescueRun
  /** Decodes an original and writes its variants, or gives the reason why it is unfit. */
  encode(original: OriginalFile): Promise<Encoded>
  /** The current time, in milliseconds since 1970 UTC. */
  now(): EpochMs
}

/**
 * Searches for a picture at one place after the other until bytes decode, and records the result in the run. Bytes that
 * do not decode count as a failed attempt. If all places fail: returns `damaged` unchanged if it is given, else a
 * record of the failure. Null, and no record, if no attempt was made, as for a picture that is not among the imported
 * files. Throws on a disk error.
 */
export async function rescueOne(
  reference: PictureReference,
  places: readonly Place[],
  means: Means,
  damaged: Stored | null,
): Promise<LedgerRecord | null> {
  const attempts: Attempt[] = []
  let tracker: string | null = null
  for (const place of places) {
    // Other places have the same counter; only another copy can be a picture.
    if (tracker !== null && !place.isSpare) continue
    const into = means.run.partial()
    const brought = await bring(place, reference, into, means)
    if (brought === null) continue
    const settled = 'reason' in brought ? brought : await judge(brought, place, reference, means)
    if ('status' in settled) return settled
    await rm(into, {force: true})
    if ('tracker' in settled) tracker = settled.tracker
    else attempts.push(settled)
  }
  const {key, addresses, spares} = reference
  if (tracker !== null) return await means.run.drop({key, addresses, url: tracker, time: means.now()})
  if (damaged !== null) return damaged
  if (attempts.length === 0) return null
  const known = spares.length > 0 ? {spares} : {}
  return await means.run.fail({key, addresses, ...known, attempts, time: means.now()})
}

/** A tracking pixel and its address. */
interface Tracker {
  readonly tracker: string
}

/**
 * Decodes the bytes: records a picture as stored; returns the address of a tracking pixel, and an attempt for anything
 * else: a file that is no picture, or only a placeholder.
 */
async function judge(
  {path, sha256, bytes, url, code}: Brought,
  {step, url: asked, isSpare}: Place,
  {key, addresses}: PictureReference,
  {run, encode, now}: Means,
): Promise<Stored | Attempt | Tracker> {
  const encoded = await encode({path, sha256})
  if (encoded.kind === 'unfit') return {step, url: asked, reason: encoded.reason, code}
  if (encoded.kind === 'dropped' && !isSpare) return {tracker: url}
  if (encoded.kind === 'dropped' || (isSpare && isOnlyPlaceholder(asked, encoded.picture)))
    return {step, url: asked, reason: 'not-a-picture', code}
  const {type, picture} = encoded
  const {width, height} = picture
  return await run.keep({key, addresses, step, url, sha256, bytes, type, width, height, time: now()}, path)
}
