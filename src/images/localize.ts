import {availableParallelism} from 'node:os'
import pLimit from 'p-limit'
import type {Figure} from '../article.ts'
import {groupBy} from '../group.ts'
import {type Encoding, encode, useOneThreadEach} from './encode/encode.ts'
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
  useOneThreadEach()
  const limit = pLimit(availableParallelism())
  const pictures = new Map<string, Picture>()
  let done = 0
  const one = async (key: string, same: readonly Figure[]): Promise<void> => {
    pictures.set(key, await localizeOne(same, options))
    options.onProgress?.(++done, wanted.size)
  }
  await Promise.all([...wanted].map(([key, same]) => limit(one, key, same)))
  return pictures
}

/** Two figures of one key may name different addresses of it: each is asked for until bytes come that decode. */
async function localizeOne(same: readonly Figure[], options: LocalizeOptions): Promise<Picture> {
  let last: Picture = {kind: 'missing', reason: 'absent'}
  for (const figure of same) {
    for (const source of options.sources) {
      const original = await source.original(figure)
      if (original === 'unreadable') last = {kind: 'missing', reason: 'unreadable'}
      if (original === 'unreadable' || original === null) continue
      const picture = await encode(original.bytes, options.encoding, options.cache)
      if (picture.kind === 'local') return picture
      last = picture
    }
  }
  return last
}
