import {existsSync} from 'node:fs'
import {join} from 'node:path'
import sharp, {type Sharp} from 'sharp'
import type {Variant} from '../../model/picture.ts'
import {animationIn, movingPng} from './apng.ts'
import type {Deadline} from './deadline.ts'
import {fromPixels, type Source} from './decode.ts'
import {writeWhole} from './partial.ts'
import type {Pixels} from './pixels.ts'
import type {Format} from './plan.ts'
import type {EncodingRun} from './run.ts'

/** Cache folder, quality, time limit and counters for writing variants. */
export interface WriteContext {
  readonly cache: string
  readonly quality: number
  readonly deadline: Deadline
  readonly run: EncodingRun
}

/** JPEG and AVIF qualities that look like WebP of the given quality, measured on photographs 960 pixels wide. */
const jpegQuality = (quality: number): number => Math.min(100, quality + 4)
const avifQuality = (quality: number): number => Math.max(1, quality - 20)

function inFormat(pipeline: Sharp, format: Format, quality: number): Sharp {
  if (format === 'avif') return pipeline.avif({quality: avifQuality(quality), effort: 4})
  if (format === 'jpeg')
    return pipeline.flatten({background: '#fff'}).jpeg({quality: jpegQuality(quality), mozjpeg: true})
  return pipeline.webp({quality, effort: 4})
}

/** Writes the variants that do not exist yet. Throws TooSlow at the deadline, and on a disk error. */
export async function writeStills(
  pixels: Pixels,
  variants: readonly Variant[],
  format: Format,
  context: WriteContext,
): Promise<void> {
  for (const {width, height, address} of variants) {
    if (existsSync(join(context.cache, address))) continue
    const sized = width === pixels.width ? fromPixels(pixels) : fromPixels(pixels).resize(width, height, {fit: 'fill'})
    const encoded = await context.deadline.run(inFormat(sized, format, context.quality), (ready) => ready.toBuffer())
    await writeWhole(context.cache, address, encoded)
    context.run.encodings++
  }
}

/** Like `writeStills` for animated variants, from the original's file. Keeps the frames' delays and the loop count. */
export async function writeMoving(
  {path, look}: Pick<Source, 'path' | 'look'>,
  variants: readonly Variant[],
  context: WriteContext,
): Promise<void> {
  let frames: Buffer | null = null
  for (const {width, height, address} of variants) {
    if (existsSync(join(context.cache, address))) continue
    // sharp reads only the first frame of a PNG.
    if (look.type === 'image/png') frames ??= await framesOfPng(path, context.deadline)
    const pipeline = sharp(frames ?? path, {animated: true, limitInputPixels: false, failOn: 'none'})
      .resize(width, height, {fit: 'fill'})
      .webp({quality: context.quality, effort: 2})
    const encoded = await context.deadline.run(pipeline, (ready) => ready.toBuffer())
    await writeWhole(context.cache, address, encoded)
    context.run.encodings++
  }
}

async function framesOfPng(path: string, deadline: Deadline): Promise<Buffer | null> {
  const animation = await animationIn(path)
  return animation && (await movingPng(animation, deadline))
}
