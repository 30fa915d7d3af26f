/**
 * Draws the pictures of the sample archive into `seeds/_media`, laid out as `wget -x` leaves them.
 * Everything is drawn in code from a seeded generator, so that a second run writes the same bytes.
 */
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, extname, join} from 'node:path'
import sharp from 'sharp'
import {packageRoot} from '../src/package-root.ts'
import {type Sheet, times} from './sample-pictures/draw.ts'
import {type Picture, pictures} from './sample-pictures/plan.ts'
import {type Random, randomFrom} from './sample-pictures/random.ts'

const store = join(packageRoot, 'seeds/_media')
const usualSize = [1360, 906] as const
const frameCount = 12
const grainSizePx = 256

/** The SVG of a picture; one name always gives one drawing. */
function toSvg(name: string, [width, height]: readonly [number, number], draw: Picture['draw']): Buffer {
  const sheet: Sheet = {width, height, random: randomFrom(name), defs: []}
  const content = draw(sheet)
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`
  return Buffer.from(`${open}<defs>${sheet.defs.join('')}</defs>${content}</svg>`)
}

/** A tile of faint grey grain, which keeps large gradients from banding. */
function grain(random: Random): {input: Buffer; raw: {width: number; height: number; channels: 4}} {
  const bytes = times(grainSizePx * grainSizePx).flatMap(() => {
    const tone = random.chance(0.5) ? 255 : 0
    return [tone, tone, tone, random.whole(0, 9)]
  })
  return {input: Buffer.from(bytes), raw: {width: grainSizePx, height: grainSizePx, channels: 4}}
}

/** The bytes of an animated GIF, a few frames of one turn. */
async function toGif(picture: Picture, size: readonly [number, number]): Promise<Buffer> {
  const frames = picture.frames
  if (!frames)
    return sharp(toSvg(picture.path, size, picture.draw))
      .gif({colours: 64})
      .toBuffer()
  const drawn = times(frameCount).map((index) => toSvg(picture.path, usualSize, frames(index / frameCount)))
  const images = await Promise.all(drawn.map((svg) => sharp(svg).resize(size[0], size[1]).png().toBuffer()))
  return sharp(images, {join: {animated: true}})
    .gif({colours: 48, dither: 0.4, delay: times(frameCount).map(() => 160), loop: 0})
    .toBuffer()
}

/** The bytes of a picture in the format that its name asks for. */
async function toBytes(picture: Picture): Promise<Buffer> {
  const size = picture.size ?? usualSize
  const format = extname(picture.path)
  if (format === '.gif') return toGif(picture, size)
  const svg = toSvg(picture.path, size, picture.draw)
  if (format === '.svg') return svg
  const flat = picture.seeThrough ? sharp(svg) : sharp(svg).flatten({background: '#ffffff'})
  if (format === '.png') return flat.png({palette: true, colours: 128, effort: 9}).toBuffer()
  const textured = await flat
    .composite([{...grain(randomFrom(picture.path)), tile: true}])
    .png()
    .toBuffer()
  if (format === '.webp') return sharp(textured).webp({quality: 78}).toBuffer()
  const turned = picture.orientation ? sharp(textured).rotate(270).withMetadata({orientation: 6}) : sharp(textured)
  // Only what is written row by row from the top shows its upper part when it breaks off.
  const bytes = await turned.jpeg({quality: 78, mozjpeg: true, progressive: picture.kept === undefined}).toBuffer()
  return bytes.subarray(0, Math.floor(bytes.length * (picture.kept ?? 1)))
}

/** Draws the pictures whose path contains one of the words given, or all of them. */
async function main(words: readonly string[]): Promise<void> {
  const wanted = pictures.filter(({path}) => words.length === 0 || words.some((word) => path.includes(word)))
  let totalBytes = 0
  for (const picture of wanted) {
    const file = join(store, picture.path)
    const bytes = await toBytes(picture)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, bytes)
    totalBytes += bytes.length
  }
  console.log(`${wanted.length} pictures, ${(totalBytes / 1e6).toFixed(2)} MB`)
}

await main(process.argv.slice(2))
