import pLimit from 'p-limit'
import {decodeDataUrl} from '../base/data-url.ts'
import {codeOf} from '../base/error-code.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

import type {Encoded} from './encode/cached.ts'
import type {OriginalFile} from './encode/encode.ts'
import type {Media} from './media/media.ts'
import type {LedgerRecord, Stored} from './media/record.ts'
import {isOnlyPlaceholder} from './placeholder.ts'
import type {PictureReference} from './references.ts'
import {sha256OfFile} from './rescue/bring.ts'
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
  /** The same for bytes that are in no file of their own. */
  encodeBytes(bytes: Uint8Array): Promise<Encoded>
  /** Called after each picture with the number of finished pictures and the total. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Finds each picture on the disk and writes its variants, or gives the reason why it is missing. Goes down the list of
 * its addresses: looks in the media folder first, then in the sources, and last in the page itself; never uses the
 * network. A picture that cannot be read or decoded counts as missing. Throws if the cache cannot be written.
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
  let isDropped = record?.status === 'dropped'
  let why: MissingReason | null = null
  for await (const {address, isSpare, encoded} of triesOf(reference, record, options)) {
    if (encoded?.kind === 'fit') {
      if (address === null || !isOnlyPlaceholder(address, encoded.picture)) return encoded.picture
    } else if (encoded?.kind === 'dropped') isDropped ||= !isSpare
    else why ??= encoded?.reason ?? 'unreadable'
  }
  if (isDropped) return {kind: 'dropped', reason: 'tracker'}
  return {kind: 'missing', reason: why ?? (record?.status === 'failed' ? record.reason : 'absent')}
}

/** Bytes found for a picture, and what the encoder made of them; null if they cannot be read. */
interface Try {
  /** The address that the bytes stand for; null for bytes of the picture's record or of the page. */
  readonly address: string | null
  readonly isSpare: boolean
  readonly encoded: Encoded | null
}

/** Yields the files of a picture on the disk, best first, and at last the bytes in the page. */
async function* triesOf(
  {larger, addresses, spares, data}: PictureReference,
  record: LedgerRecord | null,
  options: LocalizeOptions,
): AsyncGenerator<Try> {
  const {media, sources, encode, encodeBytes} = options
  const ofRecord = (stored: Stored) => readable(() => encode({path: media.pathOf(stored), sha256: stored.sha256}))
  async function* inSources(address: PictureReference['addresses'][number], isSpare: boolean): AsyncGenerator<Try> {
    for (const source of sources) {
      const original = await source.original({candidates: [address]})
      if (original === null) continue
      const encoded = original === 'unreadable' ? null : await readable(() => encodeFile(original.path, options))
      yield {address, isSpare, encoded}
    }
  }
  if (record?.status === 'stored') yield {address: null, isSpare: false, encoded: await ofRecord(record)}
  if (record?.status !== 'dropped')
    for (const address of new Set([...larger, ...addresses])) yield* inSources(address, false)
  for (const address of spares) {
    const stored = media.storedAt(address)
    if (stored) yield {address, isSpare: true, encoded: await ofRecord(stored)}
    yield* inSources(address, true)
  }
  const bytes = data === null ? null : (decodeDataUrl(data)?.bytes ?? null)
  if (bytes) yield {address: null, isSpare: false, encoded: await encodeBytes(bytes)}
}

const encodeFile = async (path: string, {encode}: LocalizeOptions): Promise<Encoded> =>
  await encode({path, sha256: await sha256OfFile(path)})

/** Runs `encode`; null if the original cannot be read, so that one bad file does not end the build. */
async function readable(encode: () => Promise<Encoded>): Promise<Encoded | null> {
  try {
    return await encode()
  } catch (error) {
    if (!UNREADABLE.has(codeOf(error))) throw error
    return null
  }
}
