import {createHash} from 'node:crypto'
import type {PathLike} from 'node:fs'
import {createReadStream, createWriteStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

/** The result of a copy: size in bytes and SHA-256 in hex, or the reason why the source is unusable. */
export type Copied =
  | {readonly ok: true; readonly bytes: number; readonly sha256: string}
  | {readonly ok: false; readonly reason: 'unreadable' | 'too-many-bytes'}

/** One imported picture. */
export interface Item {
  /** Its path below the import folder with `/`, for messages. */
  readonly from: string
  /** Copies the bytes to a path; refuses more than `maxBytes`. Throws if the path cannot be written. */
  copy(into: string, maxBytes: number): Promise<Copied>
}

/** Makes an item of a file. The path may be a Buffer, for names that are not valid UTF-8. */
export const fileItem = (path: PathLike, from: string): Item => ({
  from,
  copy: (into, maxBytes) => copyFrom(createReadStream(path), into, maxBytes),
})

/** Thrown inside the pipeline to stop source and target. */
class TooMany extends Error {}

/** Streams bytes into a file and hashes them. Throws if the target cannot be written. */
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
      // EACCES, EIO, EISDIR and other errors of the source: only this picture is lost.
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
