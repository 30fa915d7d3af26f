import {createReadStream} from 'node:fs'
import {open} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {constants, createInflate} from 'node:zlib'

/** Samples a pixel, by the colour type of a PNG. */
const SAMPLES: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

/** How many of the rows of a PNG come out of its compressed data, 0–1. */
export async function pngShare(path: string): Promise<number> {
  const file = await open(path)
  const header = Buffer.alloc(29)
  await file.read(header, 0, header.length, 0).finally(() => file.close())
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)]
  const row = 1 + Math.ceil((width * (header[24] ?? 8) * (SAMPLES[header[25] ?? 2] ?? 4)) / 8)
  return Math.floor((await inflatedBytes(path, row * height)) / row) / height
}

/** How many bytes come out of the IDAT chunks until they end or break, and no more than `most`. */
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
    // The data are wrong from here on, or enough: what came out until then counts.
  }
  return Math.min(out, most)
}

/** The content of the IDAT chunks of a PNG, in pieces. */
async function* imageData(path: string): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let left = 0
  let wanted = false
  for await (const read of createReadStream(path, {start: 8})) {
    held = Buffer.concat([held, read as Buffer])
    while (held.length > 0) {
      if (left === 0) {
        if (held.length < 8) break
        // The last four bytes of a chunk are its sum.
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
