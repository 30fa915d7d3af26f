import {createReadStream} from 'node:fs'
import {open} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {constants, createInflate} from 'node:zlib'

/** Samples per pixel, by the colour type of a PNG (PNG specification, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

/** The share of a PNG's rows that its compressed data contain, 0 to 1. Throws if the file cannot be read. */
export async function pngShare(path: string): Promise<number> {
  const file = await open(path)
  const header = Buffer.alloc(29)
  await file.read(header, 0, header.length, 0).finally(() => file.close())
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)]
  const row = 1 + Math.ceil((width * (header[24] ?? 8) * (SAMPLES[header[25] ?? 2] ?? 4)) / 8)
  return Math.floor((await inflatedBytes(path, row * height)) / row) / height
}

/** The number of bytes that the IDAT chunks inflate to until they end or are damaged; at most `most`. */
async function inflatedBytes(path: string, most: number): Promise<number> {
  const inflate = createInflate({finishFlush: constants.Z_SYNC_FLUSH})
  let out = 0
  inflate.on('data', (piece: Buffer) => {
    out += piece.length
    if (out >= most) inflate.destroy()
  })
  try {
    await pipeline(Readable.from(imageData(path)), inflate)
  } catch {
    // The data are damaged from here on, or the limit is reached: the bytes so far count.
  }
  return Math.min(out, most)
}

/** Yields the content of a PNG's IDAT chunks. */
async function* imageData(path: string): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let left = 0
  let wanted = false
  for await (const read of createReadStream(path, {start: 8})) {
    held = Buffer.concat([held, read as Buffer])
    while (held.length > 0) {
      if (left === 0) {
        if (held.length < 8) break
        // A chunk ends with four bytes of checksum.
        left = held.readUInt32BE() + 4
        wanted = held.toString('latin1', 4, 8) === 'IDAT'
        held = held.subarray(8)
        continue
      }
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      const content = piece.subarray(0, Math.max(0, left - 4))
      left -= piece.length
      if (wanted && content.length > 0) yield content
    }
  }
}
