import {existsSync} from 'node:fs'
import {join} from 'node:path'
import sharp, {type Sharp} from 'sharp'
import type {Variant} from '../../model/picture.ts'
import type {Deadline} from './deadline.ts'
import {fromPixels} from './decode.ts'
import {writeWhole} from './partial.ts'
import type {Pixels} from './pixels.ts'
import type {Format} from './plan.ts'
import type {EncodingRun} from './run.ts'

/** Where variants are written, and on whose account. */
export interface RenderContext {
  readonly cache: string
  readonly quality: number
  readonly deadline: Deadline
  readonly run: EncodingRun
}

/** Looks like a WebP of the quality: measured on photographs of 960 pixels. */
const jpegQuality = (quality: number): number => Math.min(100, quality + 4)
const avifQuality = (quality: number): number => Math.max(1, quality - 20)

function inFormat(pipeline: Sharp, format: Format, quality: number): Sharp {
  if (format === 'avif') return pipeline.avif({quality: avifQuality(quality), effort: 4})
  if (format === 'jpeg')
    return pipeline.flatten({background: '#fff'}).jpeg({quality: jpegQuality(quality), mozjpeg: true})
  return pipeline.webp({quality, effort: 4})
}

/** Writes those of the variants that are not there yet. */
export async function writeStills(
  pixels: Pixels,
  variants: readonly Variant[],
  format: Format,
  context: RenderContext,
): Promise<void> {
  for (const {width, height, address} of variants) {
    if (existsSync(join(context.cache, address))) continue
    const sized = width === pixels.width ? fromPixels(pixels) : fromPixels(pixels).resize(width, height, {fit: 'fill'})
    const encoded = await context.deadline.run(inFormat(sized, format, context.quality), (ready) => ready.toBuffer())
    await writeWhole(context.cache, address, encoded)
    context.run.encodings++
  }
}

/** The same for a picture that moves, from its file; frames keep their times, and the whole the number of its rounds. */
export async function writeMoving(path: string, variants: readonly Variant[], context: RenderContext): Promise<void> {
  for (const {width, height, address} of variants) {
    if (existsSync(join(context.cache, address))) continue
    const pipeline = sharp(path, {animated: true, limitInputPixels: false, failOn: 'none'})
      .resize(width, height, {fit: 'fill'})
      .webp({quality: context.quality, effort: 2})
    const encoded = await context.deadline.run(pipeline, (ready) => ready.toBuffer())
    await writeWhole(context.cache, address, encoded)
    context.run.encodings++
  }
}
