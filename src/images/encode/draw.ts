import {readFile} from 'node:fs/promises'
import sharp from 'sharp'

/** Longest side of what is drawn, and the width of a drawing that names no size of its own. */
const MAX_SIDE = 1600
const UNNAMED = 960
/** Resident bytes beyond which the drawing is given up. */
const MOST_HELD = 300_000_000

/** Exit code that says that the drawing is at fault, and not this process; known to vector.ts. */
const UNDRAWN = 3

/** At once, whatever the renderer is at: an orderly exit would wait for its thread. */
const die = (): void => void process.kill(process.pid, 'SIGKILL')

/** Draws an SVG file into a PNG file; run as a process of its own by vector.ts, which kills it when it takes too long. */
async function draw(path: string, into: string): Promise<void> {
  // From memory: a renderer that knows no folder finds no neighbouring file to show.
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
