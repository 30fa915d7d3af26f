import {createHash} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import type {Attempt, Failed, Stored, Wanted} from '../../../src/images/media/record.ts'
import type {RescueRun} from '../../../src/images/media/run.ts'
import type {EpochMs, SafeUrl} from '../../../src/model/brand.ts'
import type {MissingReason} from '../../../src/model/picture.ts'

/** Brands a text as an address without a check. */
export const url = (text: string): SafeUrl => text as SafeUrl
export const at = (ms: number): EpochMs => ms as EpochMs

/** A picture at the given addresses, or at one address made from its name. */
export const wanted = (name: string, ...addresses: readonly string[]): Wanted => ({
  key: `lake.example/${name}`,
  addresses: addresses.length > 0 ? addresses.map(url) : [url(`https://lake.example/${name}`)],
})

export const attempt = (reason: MissingReason, step: Attempt['step'] = 'origin'): Attempt => ({
  step,
  url: 'https://lake.example/a.jpg',
  reason,
  code: reason === 'gone' ? 404 : null,
})

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The record of a stored picture whose bytes are the text. */
export const stored = (picture: Wanted, text: string, fields: Partial<Stored> = {}): Stored => ({
  ...picture,
  status: 'stored',
  step: 'origin',
  url: picture.addresses[0] ?? '',
  sha256: sha256(text),
  bytes: Buffer.byteLength(text),
  type: 'image/png',
  width: 3,
  height: 2,
  time: at(1),
  ...fields,
})

export const failed = (picture: Wanted, fields: Partial<Failed> = {}): Failed => ({
  ...picture,
  status: 'failed',
  reason: 'gone',
  permanent: true,
  tries: 1,
  attempts: [attempt('gone')],
  time: at(1),
  ...fields,
})

/** Stores a text in a run as if it were a picture's bytes. */
export async function keepText(
  run: RescueRun,
  picture: Wanted,
  text: string,
  fields: Partial<Stored> = {},
): Promise<Stored> {
  const partial = run.partial()
  await writeFile(partial, text)
  const {status: _, ...facts} = stored(picture, text, fields)
  return await run.keep(facts, partial)
}

export const failAt = (run: RescueRun, picture: Wanted, reason: MissingReason = 'gone', time = 1): Promise<Failed> =>
  run.fail({...picture, attempts: [attempt(reason)], time: at(time)})
