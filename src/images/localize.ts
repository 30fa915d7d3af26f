import pLimit from 'p-limit'
import {codeOf} from '../base/error-code.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

import type {Encoded} from './encode/cached.ts'
import type {OriginalFile} from './encode/encode.ts'
import type {Media} from './media/media.ts'
import type {PictureReference} from './references.ts'
import {sha256Of} from './rescue/bring.ts'
import type {PictureSource} from './source.ts'

/** The result for every picture that the articles refer to, by the figure's key. */
export type Pictures = ReadonlyMap<string, Picture>

/** References processed at a time: enough to keep disk and encoder busy, far below a process's limit of open files. */
const IN_HAND = 16

/** Error codes of an unreadable original, which cost one picture. Writing fails with other codes and ends the build. */
const UNREADABLE = new Set(['ENOENT', 'EISDIR', 'EIO'])

export interface LocalizeOptions {
  readonly media: Media
  /** Searched in this order for pictures that the media folder lacks. */
  readonly sources: readonly PictureSource[]
  /** Writes the variants of an original to the cache, or returns those already there. */
  encode(original: OriginalFile): Promise<Encoded>
  /** Called after each picture with the number of finished pictures and the total. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Finds each picture on the disk and writes its variants, or gives the reason why it is missing. Looks in the media
 * folder first, then in the sources; never uses the network. A picture that cannot be read or decoded counts as
 * missing. Throws if the cache cannot be written.
 */
export async function localize(references: readonly PictureReference[], options: LocalizeOptions): Promise<Pictures> {
  const inHand = pLimit(IN_HAND)
  let done = 0
  const one = async (reference: PictureReference): Promise<readonly [string, Picture]> => {
    const picture = await localizeOne(reference, options)
    options.onProgress?.(++done, references.length)
    return [reference.key, picture]
  }
  // The map keeps the order of the references, not the order in which they finish.
  return new Map(await Promise.all(references.map((reference) => inHand(one, reference))))
}

async function localizeOne(reference: PictureReference, options: LocalizeOptions): Promise<Picture> {
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

/** Runs `encode`; null if the original cannot be read, so that one bad file does not end the build. */
async function readable(encode: () => Promise<Encoded>): Promise<Encoded | null> {
  try {
    return await encode()
  } catch (error) {
    if (!UNREADABLE.has(codeOf(error))) throw error
    return null
  }
}
