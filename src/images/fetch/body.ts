import {createHash} from 'node:crypto'
import {type FileHandle, open} from 'node:fs/promises'
import {type Duplex, Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'

/** Thrown when a body is longer than the limit. */
export class TooManyBytes extends Error {}

/** Thrown when the local file cannot be written, as opposed to a fault of the host. */
export class DiskError extends Error {}

/** Content codings (RFC 9110, 8.4.1). Some servers use them although the request asks for none. */
const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * Streams a response body into a file, decoding its content codings. Returns the decoded length in bytes and the
 * SHA-256 in hex. Throws TooManyBytes if the body is longer than `maxBytes` before or after any decoding, DiskError if
 * the file cannot be written, and the stream's own error if the connection or the decoder fails.
 */
export async function writeBody(
  body: Readable,
  codings: string,
  into: string,
  maxBytes: number,
): Promise<{readonly bytes: number; readonly sha256: string}> {
  const file = await onDisk(() => open(into, 'w'))
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of unpacked(body, codings, maxBytes)) {
      hash.update(chunk)
      bytes += chunk.length
      await onDisk(() => writeAll(file, chunk))
    }
  } finally {
    await file.close()
  }
  return {bytes, sha256: hash.digest('hex')}
}

/**
 * The decoded body, limited at each stage. `codings` is the header's list in the order of encoding; undone in reverse.
 */
function unpacked(body: Readable, codings: string, maxBytes: number): AsyncIterable<Buffer> {
  let source: AsyncIterable<Buffer> = capped(body, maxBytes)
  for (const name of codings.toLowerCase().split(',').reverse()) {
    const decoder = DECODERS[name.trim()]?.()
    if (!decoder) continue
    // An error of the source also destroys the decoder, and is thrown where the decoder is read.
    pipeline(Readable.from(source), decoder).catch(() => undefined)
    source = capped(decoder, maxBytes)
  }
  return source
}

async function* capped(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let taken = 0
  for await (const chunk of source) {
    taken += chunk.length
    if (taken > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes`)
    yield chunk
  }
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new DiskError('The file cannot be written.', {cause: error})
  }
}
