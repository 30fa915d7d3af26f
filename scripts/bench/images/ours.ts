import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {imagesSchema} from '../../../src/config/images.ts'
import {localizePictures} from '../../../src/images/pictures.ts'
import type {SafeUrl} from '../../../src/model/brand.ts'
import {HOST} from './invent.ts'

/** The picture stage of a build, and nothing else of it. `node ours.js STORE STATE`. */
const [store, state] = process.argv.slice(2)
if (store === undefined || state === undefined) throw new Error('Usage: ours STORE STATE')
const references = (await readdir(join(store, HOST))).map((name) => ({
  key: `${HOST}/${name}`,
  addresses: [`https://${HOST}/${name}` as SafeUrl],
  larger: [],
  home: `https://${HOST}/`,
  at: null,
}))
const places = {store, state, media: join(state, 'media')}
const {pictures} = await localizePictures(references, imagesSchema.parse({}), places, () => undefined)
// A picture that is missing costs nothing, and the comparison would say nothing.
for (const [key, {kind}] of pictures) if (kind !== 'local') throw new Error(`${key} is ${kind}.`)
