import {createHash} from 'node:crypto'
import type {PathLike} from 'node:fs'
import {createReadStream, createWriteStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

/** What became of a file that was copied: its size and SHA-256, or why it is of no use. */
export type Copied =
  | {readonly ok: true; readonly bytes: number; readonly sha256: string}
  | {readonly ok: false; readonly reason: 'unreadable' | 'too-many-bytes'}

/** A picture that somebody laid at hand. */
export interface Item {
  /** Where it lies below the folder, for messages, with `/`. */
  readonly from: string
  /** Copies its bytes to a path; more than so many are refused. */
  copy(into: string, maxBytes: number): Promise<Copied>
}

/** A file as an item. Its name may be bytes that are no text. */
export const fileItem = (path: PathLike, from: string): Item => ({
  from,
  copy: (into, maxBytes) => copyFrom(createReadStream(path), into, maxBytes),
})

/** Thrown between two streams, to stop both. */
class TooMany extends Error {}

/** Writes bytes as they come, and hashes them on the way. Throws where they cannot be written. */
export async function copyFrom(source: AsyncIterable<Buffer>, into: string, maxBytes: number): Promise<Copied> {
  const hash = createHash('sha256')
  let bytes = 0
  let unreadable = false
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of source) {
        bytes += chunk.length
        if (bytes > maxBytes) throw new TooMany()
        hash.update(chunk)
        yield chunk
      }
    } catch (error) {
      // EACCES, EIO, EISDIR and the like of the source: one picture less.
      unreadable = !(error instanceof TooMany)
      throw error
    }
  }
  try {
    await pipeline(counted, createWriteStream(into))
  } catch (error) {
    if (error instanceof TooMany) return {ok: false, reason: 'too-many-bytes'}
    if (unreadable) return {ok: false, reason: 'unreadable'}
    throw error
  }
  return {ok: true, bytes, sha256: hash.digest('hex')}
}
