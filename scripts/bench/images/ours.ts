import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {SafeUrl} from '../../../src/brand.ts'
import {imagesSchema} from '../../../src/config/images.ts'
import {localize} from '../../../src/images/localize.ts'
import {LocalStore} from '../../../src/images/store.ts'
import {HOST} from './invent.ts'

/** The picture stage of a build, and nothing else of it. `node ours.js STORE CACHE`. */
const [store, cache] = process.argv.slice(2)
if (store === undefined || cache === undefined) throw new Error('Usage: ours STORE CACHE')
const figures = (await readdir(join(store, HOST))).map((name) => ({
  candidates: [`https://${HOST}/${name}` as SafeUrl],
  key: `${HOST}/${name}`,
  alt: '',
  caption: '',
  credit: '',
}))
const pictures = await localize(figures, {
  sources: [new LocalStore(store)],
  encoding: imagesSchema.parse({}),
  cache,
})
// A picture that is missing costs nothing, and the comparison would say nothing.
for (const [key, {kind}] of pictures) if (kind !== 'local') throw new Error(`${key} is ${kind}.`)
