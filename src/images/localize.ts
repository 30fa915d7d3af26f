import pLimit from 'p-limit'
import {codeOf} from '../base/error-code.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

import type {Encoded} from './encode/cached.ts'
import type {OriginalFile} from './encode/encode.ts'
import type {Media} from './media/media.ts'
import type {Reference} from './references.ts'
import {sha256Of} from './rescue/bring.ts'
import type {PictureSource} from './source.ts'

/** Every picture that the articles refer to, by the figure's key. */
export type Pictures = ReadonlyMap<string, Picture>

/** References looked at together: enough for the disk and the encoder's queue, far below what a process may open. */
const IN_HAND = 16

/** What reading an original may end in; writing ends in others, and they end the build. */
const UNREADABLE = new Set(['ENOENT', 'EISDIR', 'EIO'])

export interface LocalizeOptions {
  readonly media: Media
  /** Files at hand, for what the media folder lacks. */
  readonly sources: readonly PictureSource[]
  /** Writes the variants of an original, or finds them written. */
  encode(original: OriginalFile): Promise<Encoded>
  /** Called after each picture, with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes every picture ours that is stored or at hand, or says why it is missing. Asks nobody beyond the disk. Never throws
 * for a picture; throws where the cache cannot be written.
 */
export async function localize(references: readonly Reference[], options: LocalizeOptions): Promise<Pictures> {
  const inHand = pLimit(IN_HAND)
  let done = 0
  const one = async (reference: Reference): Promise<readonly [string, Picture]> => {
    const picture = await localizeOne(reference, options)
    options.onProgress?.(++done, references.length)
    return [reference.key, picture]
  }
  // In the order of the references, whichever is ready first.
  return new Map(await Promise.all(references.map((reference) => inHand(one, reference))))
}

async function localizeOne(reference: Reference, options: LocalizeOptions): Promise<Picture> {
  const record = options.media.find(reference)
  if (record?.status === 'dropped') return dropped
  let why: MissingReason = record?.status === 'failed' ? record.reason : 'absent'
  if (record?.status === 'stored') {
    const kept = await readable(() => options.encode({path: options.media.pathOf(record), sha256: record.sha256}))
    if (kept !== null && kept.kind !== 'unfit') return pictureOf(kept)
    why = kept?.reason ?? 'unreadable'
  }
  for (const source of options.sources) {
    const original = await source.original({candidates: [...reference.larger, ...reference.addresses]})
    if (original === null) continue
    const encoded = original === 'unreadable' ? null : await readable(() => encodeFile(original.path, options))
    if (encoded !== null && encoded.kind !== 'unfit') return pictureOf(encoded)
    why = encoded?.reason ?? 'unreadable'
  }
  return {kind: 'missing', reason: why}
}

const encodeFile = async (path: string, {encode}: LocalizeOptions): Promise<Encoded> =>
  await encode({path, sha256: await sha256Of(path)})

const dropped: Picture = {kind: 'dropped', reason: 'tracker'}

const pictureOf = (encoded: Exclude<Encoded, {readonly kind: 'unfit'}>): Picture =>
  encoded.kind === 'fit' ? encoded.picture : dropped

/** Null where the original cannot be read: one picture less, and no reason to lose the rest. */
async function readable(encode: () => Promise<Encoded>): Promise<Encoded | null> {
  try {
    return await encode()
  } catch (error) {
    if (!UNREADABLE.has(codeOf(error))) throw error
    return null
  }
}
