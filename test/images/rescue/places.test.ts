import {describe, expect, it} from 'vitest'
import type {PictureReference} from '../../../src/images/references.ts'
import {placesOf} from '../../../src/images/rescue/places.ts'
import type {EpochMs, SafeUrl} from '../../../src/model/brand.ts'
import {RESCUE_STEPS, type RescueStep} from '../../../src/model/picture.ts'

const at = Date.parse('2021-03-04T05:06:07.890Z') as EpochMs
const reference = (addresses: readonly string[], fields: Partial<PictureReference> = {}): PictureReference => ({
  key: 'lake',
  addresses: addresses as readonly SafeUrl[],
  larger: [],
  spares: [],
  data: null,
  home: 'https://lake.example/',
  at,
  ...fields,
})
const read = (one: PictureReference, steps: readonly RescueStep[] = RESCUE_STEPS) =>
  placesOf(one, steps).map(({step, url}) => `${step} ${url}`)

describe('places to search for a picture', () => {
  it('are the store, the origin, the proxy as written, and the web archive at the time of publication', () => {
    const proxied = 'https://images.weserv.nl/?url=img.lake.example/boat.jpg&w=600'
    expect(read(reference(['https://img.lake.example/boat.jpg', proxied]))).toEqual([
      'store https://img.lake.example/boat.jpg',
      `store ${proxied}`,
      'origin https://img.lake.example/boat.jpg',
      `proxy ${proxied}`,
      'wayback https://web.archive.org/web/20210304050607im_/https://img.lake.example/boat.jpg',
    ])
  })

  it('begin with larger sizes, and try https before http', () => {
    const larger = ['https://img.lake.example/boat-1600.jpg'] as readonly string[] as readonly SafeUrl[]
    const both = ['https://img.lake.example/boat.jpg', 'http://img.lake.example/boat.jpg']
    expect(read(reference(both, {larger}), ['origin'])).toEqual([
      'origin https://img.lake.example/boat-1600.jpg',
      'origin https://img.lake.example/boat.jpg',
      'origin http://img.lake.example/boat.jpg',
    ])
  })

  it('are only those of the configured steps, in their order', () => {
    const one = reference(['https://img.lake.example/boat.jpg'])
    expect(read(one, ['wayback', 'store']).map((place) => place.split(' ')[0])).toEqual(['wayback', 'store'])
  })

  it('go down the list of spares at each step, and come to placeholders last', () => {
    const spares = ['https://img.lake.example/boat-300.jpg', 'https://img.lake.example/loading.gif']
    const one = reference(['https://img.lake.example/boat.jpg'], {
      spares: spares as readonly string[] as readonly SafeUrl[],
      data: 'data:image/png;base64,AAAA',
    })
    expect(read(one, ['store', 'origin', 'wayback'])).toEqual([
      'store https://img.lake.example/boat.jpg',
      'store https://img.lake.example/boat-300.jpg',
      'origin https://img.lake.example/boat.jpg',
      'origin https://img.lake.example/boat-300.jpg',
      'wayback https://web.archive.org/web/20210304050607im_/https://img.lake.example/boat.jpg',
      'wayback https://web.archive.org/web/20210304050607im_/https://img.lake.example/boat-300.jpg',
      'seed ni:///sha-256;cJ6AyISHokEeHuTfufIqhhSS0gxHZRUMDHlKvXD4FHw',
      'store https://img.lake.example/loading.gif',
      'origin https://img.lake.example/loading.gif',
    ])
  })

  it('include the oldest copy in the web archive if the article has no time', () => {
    expect(read(reference(['https://img.lake.example/boat.jpg'], {at: null}), ['wayback'])).toEqual([
      'wayback https://web.archive.org/web/0im_/https://img.lake.example/boat.jpg',
    ])
  })
})
