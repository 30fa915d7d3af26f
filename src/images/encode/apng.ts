import {open, readFile} from 'node:fs/promises'
import {crc32} from 'node:zlib'
import sharp from 'sharp'
import type {Deadline} from './deadline.ts'

/** One frame of an animated PNG: the part of the picture that it draws, and how. */
interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly delayMs: number
  /** 0: the frame stays; 1: its part is cleared after it; 2: the part before it comes back. */
  readonly dispose: number
  /** Whether it is laid over the picture, not in place of its part. */
  readonly isOver: boolean
  readonly data: Buffer[]
}

/** The frames of an animated PNG (PNG specification, third edition, 11.3.6). */
export interface Animation {
  readonly width: number
  readonly height: number
  /** 0 means for ever. */
  readonly loop: number
  readonly frames: readonly Frame[]
  readonly header: Buffer
  /** Chunks with palette and colours, which all frames need. */
  readonly shared: readonly Buffer[]
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const SHARED = new Set(['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT'])
/** Most frames: each is a picture of its own to decode. */
const MOST_FRAMES = 2000
/** Bytes at the start of a file in which the mark of an animation stands, before the first pixels. */
const HEAD = 65_536

/** The frames of a PNG file; null for a still picture, and for an animation that is damaged. */
export async function animationIn(path: string): Promise<Animation | null> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    const mark = head.indexOf('acTL')
    const pixels = head.indexOf('IDAT')
    if (mark < 0 || (pixels >= 0 && pixels < mark)) return null
  } finally {
    await file.close()
  }
  return animationOf(await readFile(path))
}

function animationOf(bytes: Buffer): Animation | null {
  let header: Buffer | null = null
  let loop = 0
  const frames: Frame[] = []
  const shared: Buffer[] = []
  for (const {type, data} of chunksOf(bytes)) {
    if (type === 'IHDR' && data.length === 13) header = data
    else if (type === 'acTL' && data.length === 8) loop = data.readUInt32BE(4)
    else if (type === 'fcTL' && data.length === 26) frames.push(frameOf(data))
    // Pixels before the first frame are those of a still picture for old programs.
    else if (type === 'IDAT') frames.at(-1)?.data.push(data)
    else if (type === 'fdAT') frames.at(-1)?.data.push(data.subarray(4))
    else if (SHARED.has(type) && frames.every((frame) => frame.data.length === 0)) shared.push(chunk(type, data))
  }
  if (!header || frames.length < 2 || frames.length > MOST_FRAMES) return null
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const isWhole = frames.every(
    (frame) => frame.data.length > 0 && frame.left + frame.width <= width && frame.top + frame.height <= height,
  )
  return isWhole ? {width, height, loop, frames, header, shared} : null
}

function* chunksOf(bytes: Buffer): Generator<{readonly type: string; readonly data: Buffer}> {
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) return
    yield {type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length)}
    at += 12 + length
  }
}

function frameOf(data: Buffer): Frame {
  const [width, height, left, top] = [4, 8, 12, 16].map((at) => data.readUInt32BE(at))
  const parts = data.readUInt16BE(22) || 100
  return {
    width: width ?? 0,
    height: height ?? 0,
    left: left ?? 0,
    top: top ?? 0,
    delayMs: Math.round((data.readUInt16BE(20) / parts) * 1000),
    dispose: data[24] ?? 0,
    isOver: data[25] === 1,
    data: [],
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** All frames as whole pictures, in a lossless animated WebP, which sharp reads. Throws TooSlow at the deadline. */
export async function movingPng(animation: Animation, deadline: Deadline): Promise<Buffer> {
  const {width, height, frames, loop} = animation
  const page = width * height * 4
  const canvas = Buffer.alloc(page)
  const all = Buffer.alloc(page * frames.length)
  for (const [at, frame] of frames.entries()) {
    const before = frame.dispose === 2 ? Buffer.from(canvas) : null
    const pixels = await pixelsOf(frame, animation, deadline)
    if (pixels) draw(pixels, frame, canvas, width)
    canvas.copy(all, at * page)
    // On the first frame there is nothing to come back to, so that its part is cleared (11.3.6.2).
    if (frame.dispose === 1 || (frame.dispose === 2 && at === 0)) clear(frame, canvas, width)
    else before?.copy(canvas)
  }
  const raw = {width, height: height * frames.length, channels: 4, pageHeight: height} as const
  const delay = frames.map(({delayMs}) => delayMs)
  const moving = sharp(all, {raw, limitInputPixels: false}).webp({
    lossless: true,
    effort: 0,
    loop: Math.min(loop, 65_535),
    delay,
  })
  return await deadline.run(moving, (ready) => ready.toBuffer())
}

/** The pixels of one frame, four bytes each; null if they cannot be decoded, so that the picture stays as it was. */
async function pixelsOf(frame: Frame, {header, shared}: Animation, deadline: Deadline): Promise<Buffer | null> {
  const own = Buffer.from(header)
  own.writeUInt32BE(frame.width, 0)
  own.writeUInt32BE(frame.height, 4)
  const end = chunk('IEND', Buffer.alloc(0))
  const file = Buffer.concat([SIGNATURE, chunk('IHDR', own), ...shared, chunk('IDAT', Buffer.concat(frame.data)), end])
  // Read before the work, so that the deadline is not caught below.
  const {left} = deadline
  try {
    const pipeline = sharp(file, {limitInputPixels: false, failOn: 'none'}).timeout({seconds: Math.ceil(left)})
    const pixels = await pipeline.toColourspace('srgb').ensureAlpha().raw({depth: 'uchar'}).toBuffer()
    return pixels.length === frame.width * frame.height * 4 ? pixels : null
  } catch {
    // sharp throws on data that it cannot decode.
    return null
  }
}

/** Draws the pixels of a frame on the canvas, in place of it or over it (11.3.6.2, `blend_op`). */
function draw(pixels: Buffer, {width, height, left, top, isOver}: Frame, canvas: Buffer, across: number): void {
  for (let y = 0; y < height; y++) {
    const from = y * width * 4
    const to = ((top + y) * across + left) * 4
    if (isOver) layOver(pixels, from, canvas, to, width)
    else pixels.copy(canvas, to, from, from + width * 4)
  }
}

function layOver(pixels: Buffer, from: number, canvas: Buffer, to: number, count: number): void {
  for (let at = 0; at < count * 4; at += 4) {
    const alpha = pixels[from + at + 3] ?? 0
    if (alpha === 0) continue
    const under = ((canvas[to + at + 3] ?? 0) * (255 - alpha)) / 255
    const sum = alpha + under
    for (let channel = 0; channel < 3; channel++) {
      const mixed = (pixels[from + at + channel] ?? 0) * alpha + (canvas[to + at + channel] ?? 0) * under
      canvas[to + at + channel] = Math.round(mixed / sum)
    }
    canvas[to + at + 3] = Math.round(sum)
  }
}

function clear({width, height, left, top}: Frame, canvas: Buffer, across: number): void {
  for (let y = top; y < top + height; y++) canvas.fill(0, (y * across + left) * 4, (y * across + left + width) * 4)
}
