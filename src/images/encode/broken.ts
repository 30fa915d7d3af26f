import {copyFile, type FileHandle, open, truncate} from 'node:fs/promises'
import type {MediaType} from '../media/record.ts'
import type {Look} from './look.ts'
import type {Pixels} from './pixels.ts'
import {pngShare} from './png-rows.ts'

/** Of a picture that breaks off so much must be there for it to be shown. */
export const ENOUGH = 0.65

/** Bytes at the end of a file in which its end is looked for: cameras and servers write behind it. */
const TAIL = 65_536

/** Whether the file stops before its end, as its format marks it. */
export async function breaksOff(path: string, {type, bytes}: Pick<Look, 'type' | 'bytes'>): Promise<boolean> {
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

/**
 * Makes a still WebP whose end is missing as long as it claims to be, with zeros at `into`, and returns the share of its
 * bytes that is there: the decoder gives nothing for less. Null for everything else.
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
