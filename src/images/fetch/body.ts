import {createHash} from 'node:crypto'
import {type FileHandle, open} from 'node:fs/promises'
import {type Duplex, Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'

/** More bytes came than a picture may have. */
export class TooManyBytes extends Error {}

/** The file cannot be written: no fault of the host's. */
export class DiskError extends Error {}

/** Content codings that servers use although we ask for none. RFC 9110, 8.4.1. */
const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * Writes a body into a file as it comes, undone of its codings, and tells its length and SHA-256. Not more than `maxBytes`
 * are taken, of what comes and of what it unpacks to.
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

/** What was packed, and never more of it than asked for at any stage. The order of codings is that of their making. */
function unpacked(body: Readable, codings: string, maxBytes: number): AsyncIterable<Buffer> {
  let source: AsyncIterable<Buffer> = capped(body, maxBytes)
  for (const name of codings.toLowerCase().split(',').reverse()) {
    const decoder = DECODERS[name.trim()]?.()
    if (!decoder) continue
    // What goes wrong on the way in comes out of the decoder too, where it is awaited.
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
