import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {imagesSchema} from '../../../src/config/images.ts'
import {localizePictures} from '../../../src/images/pictures.ts'
import type {SafeUrl} from '../../../src/model/brand.ts'
import {HOST} from './invent.ts'

/** Runs only the picture stage of a build. Run as `node ours.js STORE STATE`. */
const [store, state] = process.argv.slice(2)
if (store === undefined || state === undefined) throw new Error('Usage: ours STORE STATE')
const references = (await readdir(join(store, HOST))).map((name) => ({
  key: `${HOST}/${name}`,
  addresses: [`https://${HOST}/${name}` as SafeUrl],
  spares: [],
  data: null,
  larger: [],
  home: `https://${HOST}/`,
  at: null,
}))
const places = {store, state, media: join(state, 'media')}
const {pictures} = await localizePictures(references, imagesSchema.parse({}), places, () => undefined)
// A missing picture costs no time, so the comparison would be meaningless.
for (const [key, {kind}] of pictures) if (kind !== 'local') throw new Error(`${key} is ${kind}.`)
