import {mkdir} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import pLimit from 'p-limit'
import sharp from 'sharp'
import {randomFrom} from './random.ts'

/** The host folder of the invented pictures in their store. */
export const HOST = 'bench.example'

/** Smallest and largest size in megapixels. PNGs are smaller: they stand for screenshots and charts. */
const JPEG_MEGAPIXELS = [1, 6] as const
const PNG_MEGAPIXELS = [0.3, 1.2] as const
/** One picture in this many is a PNG with an alpha channel. */
const PNG_EVERY = 10

/** Name, format and size in pixels of one invented picture. */
export interface Plan {
  readonly name: string
  readonly png: boolean
  readonly width: number
  readonly height: number
}

/** Plans picture number `n`; the same number always gives the same plan. `scale` multiplies the pixels, for tests. */
export function planOf(n: number, scale = 1): Plan {
  const random = randomFrom(`bench ${n}`)
  const png = n % PNG_EVERY === PNG_EVERY - 1
  const [least, most] = png ? PNG_MEGAPIXELS : JPEG_MEGAPIXELS
  const pixels = random.between(least, most) * 1_000_000 * scale
  const shape = random.pick([3 / 2, 4 / 3, 16 / 9, 2 / 3])
  const width = Math.round(Math.sqrt(pixels * shape))
  return {
    name: `${String(n).padStart(4, '0')}.${png ? 'png' : 'jpg'}`,
    png,
    width,
    height: Math.round(width / shape),
  }
}

/** Writes `count` pictures into a store laid out as `<host>/<path>`. */
export async function inventPictures(count: number, store: string, scale = 1): Promise<void> {
  await mkdir(join(store, HOST), {recursive: true})
  const limit = pLimit(availableParallelism())
  const plans = Array.from({length: count}, (_, n) => planOf(n, scale))
  await Promise.all(plans.map((plan) => limit(invent, plan, join(store, HOST, plan.name))))
}

/** Writes a picture of colour gradients with noise, drawn at half the size so that the grain is like a photograph's. */
async function invent({name, png, width, height}: Plan, path: string): Promise<void> {
  const raw = {width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: png ? 4 : 3} as const
  const picture = sharp(pixels(raw, name), {raw}).resize(width, height, {fit: 'fill', kernel: 'cubic'})
  await (png ? picture.png({compressionLevel: 6}) : picture.jpeg({quality: 88})).toFile(path)
}

function pixels(raw: {width: number; height: number; channels: number}, name: string): Buffer {
  const random = randomFrom(name)
  const colours = Array.from({length: 4}, () => [0, 1, 2].map(() => random.whole(20, 215)))
  const grain = random.between(12, 50)
  const bytes = Buffer.alloc(raw.width * raw.height * raw.channels)
  for (let y = 0, at = 0; y < raw.height; y++) {
    for (let x = 0; x < raw.width; x++) {
      const noise = random.between(-grain, grain)
      for (let channel = 0; channel < raw.channels; channel++) {
        const alpha = channel === 3
        bytes[at++] = alpha
          ? Math.floor((255 * x) / raw.width)
          : tone(colours, channel, x / raw.width, y / raw.height, noise)
      }
    }
  }
  return bytes
}

/** Interpolates one channel between the colours of the four corners and adds noise. Returns 0 to 255. */
function tone(colours: readonly (readonly number[])[], channel: number, x: number, y: number, noise: number): number {
  const at = (corner: number): number => colours[corner]?.[channel] ?? 0
  const tone = at(0) * (1 - x) * (1 - y) + at(1) * x * (1 - y) + at(2) * (1 - x) * y + at(3) * x * y
  return Math.min(255, Math.max(0, Math.floor(tone + noise)))
}
