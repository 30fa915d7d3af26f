import {rm} from 'node:fs/promises'
import type {EpochMs} from '../../model/brand.ts'
import type {Encoded} from '../encode/cached.ts'
import type {OriginalFile} from '../encode/encode.ts'
import type {Attempt, LedgerRecord, Stored} from '../media/record.ts'
import type {RescueRun} from '../media/run.ts'
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
  for (const place of places) {
    const into = means.run.partial()
    const brought = await bring(place, reference, into, means)
    if (brought === null) continue
    const settled = 'reason' in brought ? brought : await judge(brought, place, reference, means)
    if ('status' in settled) return settled
    attempts.push(settled)
    await rm(into, {force: true})
  }
  if (damaged !== null) return damaged
  if (attempts.length === 0) return null
  const {key, addresses} = reference
  return await means.run.fail({key, addresses, attempts, time: means.now()})
}

/**
 * Decodes the bytes: records a picture as stored, a tracking pixel as dropped; returns an attempt for anything else.
 */
async function judge(
  {path, sha256, bytes, url, code}: Brought,
  {step, url: asked}: Place,
  {key, addresses}: PictureReference,
  {run, encode, now}: Means,
): Promise<LedgerRecord | Attempt> {
  const encoded = await encode({path, sha256})
  if (encoded.kind === 'unfit') return {step, url: asked, reason: encoded.reason, code}
  if (encoded.kind === 'dropped') {
    await rm(path, {force: true})
    return await run.drop({key, addresses, url, time: now()})
  }
  const {type, picture} = encoded
  const {width, height} = picture
  return await run.keep({key, addresses, step, url, sha256, bytes, type, width, height, time: now()}, path)
}
