import {copyFile, type FileHandle, open, truncate} from 'node:fs/promises'
import type {MediaType} from '../media/record.ts'
import {endsBeforeTrailer} from './gif-blocks.ts'
import type {Look} from './look.ts'
import type {Pixels} from './pixels.ts'
import {pngShare} from './png-rows.ts'

/** The smallest share of a truncated picture that is shown. */
export const ENOUGH = 0.65

/** Bytes at the end of a file to search for the end marker: cameras and servers append data after it. */
const TAIL = 65_536

/** Whether a file lacks the end marker or the length that its format requires; false for TIFF and SVG. */
export async function breaksOff(path: string, {type, bytes}: Pick<Look, 'type' | 'bytes'>): Promise<boolean> {
  const file = await open(path)
  try {
    switch (type) {
      case 'image/jpeg':
        return !(await tailOf(file, bytes)).includes('\xff\xd9', 'latin1')
      case 'image/png':
        return !(await tailOf(file, bytes)).includes('IEND', 'latin1')
      case 'image/gif':
        return endsBeforeTrailer(await file.readFile())
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

/** Reads `length` bytes from `at` on. If the file ends earlier: only its bytes for a tail, else padded with zeros. */
async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const {bytesRead} = await file.read(buffer, 0, length, at)
  return length === TAIL ? buffer.subarray(0, bytesRead) : buffer
}

/** Whether the boxes of an AVIF, each of which states its length, reach beyond the end of the file. */
async function boxesReachBeyond(file: FileHandle, bytes: number): Promise<boolean> {
  let at = 0
  for (let boxes = 0; at < bytes && boxes < 1000; boxes++) {
    const head = await bytesAt(file, at, 16)
    const short = head.readUInt32BE()
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short
    // A length of 0 means that the box reaches to the end of the file.
    if (length < 8) return false
    at += length
  }
  return at > bytes
}

/**
 * The share of a truncated picture's rows that exist, 0 to 1; `pixels` come from the tolerant decoder. For a PNG the
 * rows are counted in the compressed data, since the decoder leaves arbitrary pixels in missing rows. For other formats
 * it leaves one colour, and the rows of that colour at the bottom count as missing.
 */
export async function shareOfRows(path: string, look: Look, pixels: Pixels): Promise<number> {
  if (look.type !== 'image/png') return (pixels.height - uniformRows(pixels)) / pixels.height
  return pngShare(path)
}

/** The number of rows at the bottom that have only the colour of the last pixel. */
function uniformRows({data, width, height, channels}: Pixels): number {
  const last = data.subarray(data.length - channels)
  const row = width * channels
  let rows = 0
  for (; rows < height; rows++) {
    const start = (height - 1 - rows) * row
    for (let at = 0; at < row; at++) {
      // A JPEG decoder fills missing rows with one grey, which scaling may change by one.
      if (Math.abs((data[start + at] ?? 0) - (last[at % channels] ?? 0)) > 2) return rows
    }
  }
  return rows
}

/**
 * Copies a truncated lossy WebP to `into` and pads it with zeros to its stated length, since the decoder rejects a
 * shorter file. Returns the share of its bytes that exist, at least `ENOUGH`; null, and no copy, for any other file.
 */
export async function mend(path: string, type: MediaType, bytes: number, into: string): Promise<number | null> {
  if (type !== 'image/webp') return null
  const file = await open(path)
  const head = await bytesAt(file, 0, 16).finally(() => file.close())
  const claimed = head.readUInt32LE(4) + 8
  if (head.toString('latin1', 12, 16) !== 'VP8 ' || claimed <= bytes || bytes < claimed * ENOUGH) return null
  await copyFile(path, into)
  await truncate(into, claimed)
  return bytes / claimed
}
