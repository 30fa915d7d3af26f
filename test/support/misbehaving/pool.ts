import sharp from 'sharp'
import {type Random, randomFrom} from '../../../scripts/bench/images/random.ts'
import {FORMATS, type Format, withRemark} from './vary.ts'

/** Invented valid pictures: the same number always gives the same bytes, two numbers give different bytes. */
export interface Pool {
  readonly still: (format: Format, n: number) => Buffer
  readonly animated: (n: number) => Buffer
}

/** Different pictures of each format. Numbers that share a picture differ by a comment in the file. */
const EACH = 12

/** Width and height by format, chosen so that noise gives files of 20 to 60 kB. */
const SIZES: Readonly<Record<Format, readonly [number, number]>> = {
  jpeg: [320, 212],
  png: [128, 96],
  gif: [192, 160],
  webp: [320, 212],
}

let made: Promise<Pool> | null = null

/** The pool of this process, which is made once. */
export function poolOfPictures(): Promise<Pool> {
  made ??= makePool()
  return made
}

async function makePool(): Promise<Pool> {
  const stills = new Map<Format, readonly Buffer[]>()
  for (const format of FORMATS) {
    const names = Array.from({length: EACH}, (_, at) => `${format} ${at}`)
    stills.set(format, await Promise.all(names.map((name) => still(format, name))))
  }
  const moving = await Promise.all([animation('moving 0'), animation('moving 1')])
  const pick = (all: readonly Buffer[], n: number): Buffer => {
    const one = all[n % all.length]
    if (!one) throw new Error('The pool is empty.')
    return one
  }
  return {
    still: (format, n) => withRemark(pick(stills.get(format) ?? [], n), format, `${format} ${n}`),
    animated: (n) => withRemark(pick(moving, n), 'gif', `moving ${n}`),
  }
}

function still(format: Format, name: string): Promise<Buffer> {
  const [width, height] = SIZES[format]
  const picture = sharp(pixels(width, height, randomFrom(name)), {raw: {width, height, channels: 3}})
  if (format === 'jpeg') return picture.jpeg({quality: 92}).toBuffer()
  if (format === 'webp') return picture.webp({quality: 92, effort: 0}).toBuffer()
  return format === 'png' ? picture.png({compressionLevel: 1}).toBuffer() : picture.gif({effort: 1}).toBuffer()
}

/** A GIF of eight different frames. */
async function animation(name: string): Promise<Buffer> {
  const [width, pageHeight] = [64, 48]
  const frames = Buffer.concat(
    Array.from({length: 8}, (_, at) => pixels(width, pageHeight, randomFrom(`${name} ${at}`))),
  )
  return sharp(frames, {raw: {width, height: pageHeight * 8, channels: 3, pageHeight}})
    .gif({loop: 0, delay: Array.from({length: 8}, () => 80), effort: 1})
    .toBuffer()
}

/** Raw RGB pixels: a gradient between two colours with noise. */
function pixels(width: number, height: number, random: Random): Buffer {
  const [from, to] = [0, 1].map(() => [random.whole(0, 200), random.whole(0, 200), random.whole(0, 200)] as const)
  const bytes = Buffer.alloc(width * height * 3)
  for (let at = 0; at < bytes.length; at++) {
    const share = at / bytes.length
    const colour = (from?.[at % 3] ?? 0) * (1 - share) + (to?.[at % 3] ?? 0) * share
    bytes[at] = Math.floor(colour + random.between(0, 55))
  }
  return bytes
}
