import {rm} from 'node:fs/promises'
import type {EpochMs} from '../../model/brand.ts'
import type {Encoded} from '../encode/cached.ts'
import type {OriginalFile} from '../encode/encode.ts'
import type {Attempt, LedgerRecord, Stored} from '../media/record.ts'
import type {Run} from '../media/run.ts'
import type {Reference} from '../references.ts'
import {type Bringers, type Brought, bring} from './bring.ts'
import type {Place} from './places.ts'

/** What a rescue works with. */
export interface Means extends Bringers {
  readonly run: Run
  /** Looks whether bytes are a picture that can be shown, and writes its variants. */
  encode(original: OriginalFile): Promise<Encoded>
  /** Milliseconds since 1970. */
  now(): EpochMs
}

/**
 * Looks for a picture at one place after the other until bytes come that decode, and writes into the ledger what became
 * of it. A place that has something else is an attempt like one that has nothing. Null where no place had to be asked, as
 * with what a person did not import: nothing is known then that was not known before. `damaged` is what stands where
 * nothing better is found. Throws where the disk fails.
 */
export async function rescueOne(
  reference: Reference,
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

/** A record where the bytes are a picture, else the attempt that found them. */
async function judge(
  {path, sha256, bytes, url, code}: Brought,
  {step, url: asked}: Place,
  {key, addresses}: Reference,
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
