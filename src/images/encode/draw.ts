import {readFile} from 'node:fs/promises'
import sharp from 'sharp'

/** Longest side of the rendered PNG in pixels. */
const MAX_SIDE = 1600
/** Width in pixels of a drawing without a `width` attribute. */
const UNNAMED = 960
/** Most resident memory in bytes; above it the process ends itself. */
const MOST_HELD = 300_000_000

/** Exit code for a drawing that cannot be rendered; vector.ts reads it. */
const UNDRAWN = 3

/** Ends the process at once; a normal exit would wait for the renderer's thread. */
const die = (): void => void process.kill(process.pid, 'SIGKILL')

/** Renders an SVG file to a PNG file. vector.ts runs this module as a child process and kills it at its time limit. */
async function draw(path: string, into: string): Promise<void> {
  // From memory, not by path: without a base folder the renderer cannot include neighbouring files.
  const bytes = await readFile(path)
  const {width, height} = await sharp(bytes, {limitInputPixels: false}).metadata()
  const named = /<svg\b[^>]*?\swidth\s*=/i.test(bytes.toString('latin1'))
  const scale = Math.min(named ? 1 : UNNAMED / width, MAX_SIDE / Math.max(width, height))
  const size = {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))}
  await sharp(bytes, {limitInputPixels: false})
    .resize({...size, fit: 'fill'})
    .png({compressionLevel: 1})
    .toFile(into)
}

const [, , path = '', into = '', seconds = '15'] = process.argv
sharp.concurrency(1)
sharp.cache(false)
process.stdin.on('end', die).on('error', die).resume()
setTimeout(die, Number(seconds) * 1000 + 1000)
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_HELD) die()
}, 50)
draw(path, into).then(
  () => process.exit(0),
  () => process.exit(UNDRAWN),
)
