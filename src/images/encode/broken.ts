import {createReadStream} from 'node:fs'
import {type FileHandle, open, readFile} from 'node:fs/promises'
import {createInflate} from 'node:zlib'
import type {Pixels} from './decode.ts'
import type {Look} from './look.ts'

/** Bytes at the end of a file in which its end is looked for: cameras and servers write behind it. */
const TAIL = 65_536

/** Whether the file stops before its end, as its format marks it. */
export async function breaksOff(path: string, {type, bytes}: Look): Promise<boolean> {
  const file = await open(path)
  try {
    switch (type) {
      case 'image/jpeg':
        return !(await tailOf(file, bytes)).includes('\xff\xd9', 'latin1')
      case 'image/png':
        return !(await tailOf(file, bytes)).includes('IEND', 'latin1')
      case 'image/gif':
        return !(await tailOf(file, bytes)).subarray(-16).includes(0x3b)
      case 'image/webp':
        return (await bytesAt(file, 4, 4)).readUInt32LE() + 8 > bytes
      case 'image/avif':
        return await boxesReachBeyond(file, bytes)
      default:
        return false
    }
  } finally {
    await file.close()
  }
}

const tailOf = (file: FileHandle, bytes: number): Promise<Buffer> => bytesAt(file, Math.max(0, bytes - TAIL), TAIL)

/** The bytes from `at` on; zeros at their end where the file has fewer. */
async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const {bytesRead} = await file.read(buffer, 0, length, at)
  return length === TAIL ? buffer.subarray(0, bytesRead) : buffer
}

/** An AVIF is a row of boxes, each of which says how long it is. */
async function boxesReachBeyond(file: FileHandle, bytes: number): Promise<boolean> {
  let at = 0
  for (let boxes = 0; at < bytes && boxes < 1000; boxes++) {
    const head = await bytesAt(file, at, 16)
    const short = head.readUInt32BE()
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short
    // 0: to the end of the file.
    if (length < 8) return false
    at += length
  }
  return at > bytes
}

/**
 * How much of a broken picture is there, by rows from the top, 0–1, given its pixels as a patient decoder left them. Of a
 * PNG the rows are counted in the compressed data, since what stands in place of missing ones is anything; elsewhere they
 * are all of one colour.
 */
export async function shareOfRows(path: string, look: Look, pixels: Pixels): Promise<number> {
  if (look.type !== 'image/png') return (pixels.height - uniformRows(pixels)) / pixels.height
  return pngShare(path)
}

/** How many rows at the bottom have nothing but the colour of the last pixel. */
function uniformRows({data, width, height, channels}: Pixels): number {
  const last = data.subarray(data.length - channels)
  const row = width * channels
  let rows = 0
  for (; rows < height; rows++) {
    const start = (height - 1 - rows) * row
    for (let at = 0; at < row; at++) {
      // The filler of a JPEG is one grey; scaling makes it differ by one here and there.
      if (Math.abs((data[start + at] ?? 0) - (last[at % channels] ?? 0)) > 2) return rows
    }
  }
  return rows
}

/** Samples a pixel, by the colour type of a PNG. */
const PNG_SAMPLES: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

async function pngShare(path: string): Promise<number> {
  const file = await open(path)
  let header: Buffer
  try {
    header = await bytesAt(file, 16, 13)
  } finally {
    await file.close()
  }
  const row = 1 + Math.ceil((header.readUInt32BE(0) * (header[8] ?? 8) * (PNG_SAMPLES[header[9] ?? 2] ?? 4)) / 8)
  const rows = Math.floor((await inflatedBytes(path)) / row)
  return Math.min(1, rows / header.readUInt32BE(4))
}

/** How many bytes come out of the IDAT chunks of a PNG until they end or break. Holds a chunk's piece at a time. */
async function inflatedBytes(path: string): Promise<number> {
  const inflate = createInflate()
  let out = 0
  inflate.on('data', (piece: Buffer) => {
    out += piece.length
  })
  const over = new Promise<void>((done) => {
    inflate.on('error', () => done())
    inflate.on('close', () => done())
    inflate.on('end', () => done())
  })
  for await (const piece of imageData(path)) {
    if (inflate.destroyed || inflate.errored) break
    if (!inflate.write(piece)) await Promise.race([over, new Promise((done) => inflate.once('drain', done))])
  }
  await new Promise<void>((done) => inflate.flush(() => done())).catch(() => undefined)
  inflate.destroy()
  await over
  return out
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
        left = held.readUInt32BE() + 4
        wanted = held.toString('latin1', 4, 8) === 'IDAT'
        held = held.subarray(8)
        continue
      }
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      // The last four bytes of a chunk are its sum.
      const content = piece.subarray(0, Math.max(0, Math.min(piece.length, left - 4)))
      left -= piece.length
      if (wanted && content.length > 0) yield content
    }
  }
}

/**
 * A still WebP whose end is missing, filled with zeros to the length that it claims, and the share of its bytes that is
 * there: the decoder gives nothing for less. Null for everything else.
 */
export async function repaired(
  path: string,
  {type, frames}: Look,
): Promise<{readonly content: Buffer; readonly share: number} | null> {
  if (type !== 'image/webp' || frames > 1) return null
  const content = await readFile(path)
  const claimed = content.length < 20 ? 0 : content.readUInt32LE(4) + 8
  if (content.toString('latin1', 12, 16) !== 'VP8 ' || claimed <= content.length || claimed > 4 * content.length)
    return null
  return {content: Buffer.concat([content, Buffer.alloc(claimed - content.length)]), share: content.length / claimed}
}
