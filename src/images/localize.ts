import {createHash} from 'node:crypto'
import {rm, writeFile} from 'node:fs/promises'
import type {Figure} from '../article.ts'
import {groupBy} from '../group.ts'
import {encodeOriginal} from './encode/encode.ts'
import {partialPath} from './encode/partial.ts'
import {EncodingRun} from './encode/run.ts'
import type {Encoding} from './encode/settings.ts'
import type {Picture} from './picture.ts'
import type {PictureSource} from './source.ts'

/** Every picture that the articles refer to, by the figure's key. */
export type Pictures = ReadonlyMap<string, Picture>

export interface LocalizeOptions {
  readonly sources: readonly PictureSource[]
  readonly encoding: Encoding
  /** Folder for variants. What lies there is used and not encoded again. */
  readonly cache: string
  /** Called after each picture, with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes every figure's picture ours, or says why it is missing: the first source that has an original gives it. Figures
 * with one key are one picture. Never throws for a picture; throws where the cache cannot be written.
 */
export async function localize(figures: Iterable<Figure>, options: LocalizeOptions): Promise<Pictures> {
  const wanted = groupBy(figures, ({key}) => key)
  const run = new EncodingRun(options.encoding)
  const pictures = new Map<string, Picture>()
  let done = 0
  const one = async (key: string, same: readonly Figure[]): Promise<void> => {
    pictures.set(key, await localizeOne(same, options, run))
    options.onProgress?.(++done, wanted.size)
  }
  await Promise.all([...wanted].map(([key, same]) => one(key, same)))
  return pictures
}

/** Two figures of one key may name different addresses of it: each is asked for until bytes come that decode. */
async function localizeOne(same: readonly Figure[], options: LocalizeOptions, run: EncodingRun): Promise<Picture> {
  let last: Picture = {kind: 'missing', reason: 'absent'}
  for (const figure of same) {
    for (const source of options.sources) {
      const original = await source.original(figure)
      if (original === 'unreadable') last = {kind: 'missing', reason: 'unreadable'}
      if (original === 'unreadable' || original === null) continue
      const picture = await encodeBytes(original.bytes, options, run)
      if (picture.kind === 'local') return picture
      last = picture
    }
  }
  return last
}

async function encodeBytes(bytes: Uint8Array, {encoding, cache}: LocalizeOptions, run: EncodingRun): Promise<Picture> {
  const path = await partialPath(cache, '.original')
  try {
    await writeFile(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const encoded = await encodeOriginal({path, sha256}, encoding, cache, run)
    if (encoded.kind === 'fit') return encoded.picture
    return encoded.kind === 'dropped' ? {...encoded, reason: 'tracker'} : {...encoded, kind: 'missing'}
  } finally {
    await rm(path, {force: true})
  }
}
