import {mkdir, readdir} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import pLimit from 'p-limit'
import sharp from 'sharp'
import {imagesSchema} from '../../../src/config/images.ts'
import {HOST} from './invent.ts'

/** Encodes the pictures of a store with sharp alone, as a baseline. Run as `node bare.js STORE OUT`. */
const [store, out] = process.argv.slice(2)
if (store === undefined || out === undefined) throw new Error('Usage: bare STORE OUT')
const {widths, quality} = imagesSchema.parse({})
sharp.concurrency(1)
sharp.cache(false)

async function encode(folder: string, name: string, target: string): Promise<void> {
  const path = join(folder, name)
  const {width: original} = await sharp(path).metadata()
  for (const width of new Set(widths.map((one) => Math.min(one, original)))) {
    await sharp(path, {failOn: 'none'})
      .autoOrient()
      .resize({width, withoutEnlargement: true})
      .webp({quality, effort: 4})
      .toFile(join(target, `${name}-${width}.webp`))
  }
}

await mkdir(out, {recursive: true})
const limit = pLimit(availableParallelism())
const names = await readdir(join(store, HOST))
await Promise.all(names.map((name) => limit(encode, join(store, HOST), name, out)))
